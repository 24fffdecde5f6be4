import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type DiscoverRequest, discover } from '../batch/discover.ts';
import type { FoundList } from '../batch/input.ts';
import { readPathList } from '../batch/read-path-list.ts';
import { systemErrorWords } from '../batch/system-error.ts';
import type { Config } from './config/config.ts';
import type { InputFlags } from './input-options.ts';
import { type Io, unlessInterrupted } from './io.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** What a command wants of the search for its articles. */
export interface FindOptions {
  /** A folder that is not looked into when it is met on the way: the one that outputs go to. */
  outFolder?: string | undefined;
  /**
   * Whether files named outright are taken even where the config's `exclude` names them, or left out with a note, as
   * hooks want it that name each changed file. Default: `taken`.
   */
  excludedFiles?: 'taken' | 'left-out';
}

/** Finds the articles that the command line names and the config does not leave out, in the order of their paths. */
export async function findArticles(
  paths: readonly string[],
  flags: InputFlags & { quiet?: boolean },
  session: Session,
  { outFolder, excludedFiles = 'taken' }: FindOptions = {},
): Promise<FoundList> {
  const { io, config } = session;
  if (paths.includes('')) throw new UsageError('a path is empty', 'Is a variable unset? The working folder is "."');
  if (flags.null === true && flags.filesFrom === undefined) {
    throw new UsageError('-0 says how --files-from is separated', 'Add --files-from FILE, or leave -0 out.');
  }
  if (flags.stdinFilename !== undefined && !paths.includes('-')) {
    throw new UsageError('--stdin-filename names standard input, which is not read', 'Add - as a path.');
  }
  const listed = flags.filesFrom === undefined ? undefined : await readList(flags.filesFrom, paths, flags, io);
  const request = {
    paths: paths.length === 0 && listed === undefined ? ['.'] : paths,
    listed: listed ?? [],
    cwd: io.cwd,
    stdinFilename: flags.stdinFilename,
    obeyIgnoreFiles: flags.ignore,
    passWithNoFiles: flags.passWithNoFiles,
    outFolder,
  };
  const { found, leftOut } = await search(request, config, excludedFiles === 'taken');
  await keepHeapSmall(found.length);
  if (leftOut.length > 0 && flags.quiet !== true) await session.stderr.write(leftOutNote(leftOut, config!));
  return found;
}

async function search(request: DiscoverRequest, config: Config | null, takesFiles: boolean) {
  if (config === null || (config.include === null && config.exclude.length === 0)) {
    return { found: await discover(request), leftOut: [] };
  }
  const { discoverIncluded } = await import('./config/discover-included.ts');
  return discoverIncluded(request, config, takesFiles);
}

function leftOutNote(paths: readonly string[], { path }: Config): string {
  const named = `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? `, … (${paths.length} files)` : ''}`;
  return `note: ${named}: left out by "exclude" in ${path}. --no-config takes what is named.\n`;
}

async function readList(list: string, paths: readonly string[], flags: InputFlags, io: Io): Promise<string[]> {
  const separator = flags.null === true ? 'nul' : 'line';
  if (list === '-') {
    if (paths.includes('-')) {
      throw new UsageError('standard input cannot be the list and an article', 'Put the list into a file.');
    }
    return readPathList(await unlessInterrupted(readAll(io.stdin), io.signal), separator);
  }
  try {
    return readPathList(readFileSync(resolve(io.cwd, list), 'utf8'), separator);
  } catch (error) {
    throw new UsageError(`the list ${list} cannot be read: ${systemErrorWords(error)}`, 'Check --files-from.');
  }
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString('utf8');
}
