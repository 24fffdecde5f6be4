import { GitError } from '../../batch/git.ts';
import { stagedFiles } from '../../batch/staged-files.ts';
import { isExcluded, isIncluded } from '../config/is-included.ts';
import type { Session } from '../session.ts';
import { type Source, stagedSource } from '../source.ts';
import { UsageError } from '../usage-error.ts';
import type { ValidateFlags } from './validate-flags.ts';

/** Finds the staged articles that the config does not leave out, as they are in the index. */
export async function stagedArticles(
  paths: readonly string[],
  flags: ValidateFlags,
  session: Session,
): Promise<Source[]> {
  const { io, config } = session;
  try {
    return stagedFiles({ cwd: io.cwd, env: io.env, paths, isArticle: (file) => isIncluded(config, file) })
      .filter(({ file }) => config === null || !isExcluded(config, file))
      .map((staged) => stagedSource(staged, flags.encoding));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(`--staged asks git: ${error.message}`, 'Run it in a git work tree, or name the files.');
  }
}
