import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { systemErrorWords } from '../../batch/system-error.ts';
import { writeOutput } from '../../batch/write-output.ts';
import { CONFIG_NAMES } from '../config/find-config.ts';
import type { ExitCode } from '../exit-code.ts';
import { counted, withCommas } from '../figures.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { configText } from './config-text.ts';
import { detectGenerator, type Generator } from './detect-generator.ts';
import type { Inferred } from './infer-schema.ts';
import type { InitFlags } from './init-flags.ts';

const CONFIG = 'article-kit.config.yaml';
const SCHEMA = 'article-kit.schema.json';
const EDITOR_SCHEMA = './node_modules/article-kit/article-kit.config.schema.json';

/** Does what `article-kit init` was asked to do: writes a config into the working folder, and a schema if asked to. */
export async function initFolder(paths: readonly string[], flags: InitFlags, session: Session): Promise<ExitCode> {
  const { io, stderr } = session;
  if (paths.length > 0 && flags.infer !== true) {
    throw new UsageError('articles are read only to infer a schema', 'Add --infer, or leave the paths out.');
  }
  if (flags.dryRun !== true) refuseToOverwrite(flags, io.cwd);
  const generator = detectGenerator(io.cwd);
  const inferred = flags.infer === true ? await infer(paths, generator, flags, session) : null;
  const editorSchema = existsSync(resolve(io.cwd, EDITOR_SCHEMA)) ? EDITOR_SCHEMA : null;
  const files = [[CONFIG, configText({ generator, hasSchema: inferred !== null, editorSchema })]];
  if (inferred !== null) files.push([SCHEMA, inferred.schema!]);
  for (const [name, text] of files) await put(name!, text!, flags, session);
  if (inferred !== null && flags.quiet !== true) await stderr.write(summary(inferred));
  return inferred?.code ?? 0;
}

/** Asked before any article is read, since that may take long. */
function refuseToOverwrite({ infer, force }: InitFlags, cwd: string): void {
  const other = CONFIG_NAMES.find((name) => name !== CONFIG && existsSync(resolve(cwd, name)));
  if (other !== undefined) throw new UsageError(`${other} is there already`, `Remove it first; init writes ${CONFIG}.`);
  const name = [CONFIG, ...(infer === true ? [SCHEMA] : [])].find((one) => existsSync(resolve(cwd, one)));
  if (name === undefined || force === true) return;
  throw new UsageError(
    `${name} is there already`,
    'Add --force to replace it, or --dry-run to see what would be written.',
  );
}

/** Without paths, of the articles that the new config will mean, since a site's folder holds other files as well. */
async function infer(
  paths: readonly string[],
  generator: Generator | null,
  flags: InitFlags,
  session: Session,
): Promise<Inferred> {
  const [{ findArticles }, { inferSchema }, { parseGlob }] = await Promise.all([
    import('../find-articles.ts'),
    import('./infer-schema.ts'),
    import('../config/glob.ts'),
  ]);
  const include = paths.length > 0 ? null : (generator?.include.map(parseGlob) ?? null);
  const config = { path: CONFIG, folder: session.io.cwd, include, exclude: [], options: {}, rules: {}, overrides: [] };
  const inferred = await inferSchema(await findArticles(paths, flags, { ...session, config }), flags, session);
  if (inferred.schema !== null) return inferred;
  throw new UsageError('no article with front matter that can be read', 'Name some: article-kit init --infer posts');
}

async function put(name: string, text: string, { dryRun, quiet }: InitFlags, session: Session): Promise<void> {
  const { io, stdout, stderr } = session;
  if (dryRun === true) {
    if (quiet !== true) await stderr.write(`${name} would be:\n`);
    await stdout.write(text);
    return;
  }
  try {
    writeOutput(resolve(io.cwd, name), text);
  } catch (error) {
    throw new UsageError(`${name} cannot be written: ${systemErrorWords(error)}`, 'Check the folder.');
  }
  if (quiet !== true) await stdout.write(`wrote ${name}\n`);
}

function summary({ articles, without, unreadable }: Inferred): string {
  const parts = [
    `${SCHEMA}: read off ${counted(articles, 'article')}`,
    ...(without > 0 ? [`${withCommas(without)} without front matter`] : []),
    ...(unreadable > 0 ? [`${withCommas(unreadable)} that could not be read`] : []),
  ];
  return `${parts.join(', ')}.\n`;
}
