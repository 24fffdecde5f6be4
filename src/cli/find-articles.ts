import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { discover } from '../batch/discover.ts';
import type { Found } from '../batch/input.ts';
import { readPathList } from '../batch/read-path-list.ts';
import { systemErrorWords } from '../batch/system-error.ts';
import type { InputFlags } from './input-options.ts';
import { type Io, unlessInterrupted } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Finds the articles that the command line names, in the order of their paths. */
export async function findArticles(
  paths: readonly string[],
  flags: InputFlags,
  io: Io,
  outFolder?: string,
): Promise<Found[]> {
  if (paths.includes('')) throw new UsageError('a path is empty', 'Is a variable unset? The working folder is "."');
  if (flags.null === true && flags.filesFrom === undefined) {
    throw new UsageError('-0 says how --files-from is separated', 'Add --files-from FILE, or leave -0 out.');
  }
  if (flags.stdinFilename !== undefined && !paths.includes('-')) {
    throw new UsageError('--stdin-filename names standard input, which is not read', 'Add - as a path.');
  }
  const listed = flags.filesFrom === undefined ? undefined : await readList(flags.filesFrom, paths, flags, io);
  return discover({
    paths: paths.length === 0 && listed === undefined ? ['.'] : paths,
    listed: listed ?? [],
    cwd: io.cwd,
    stdinFilename: flags.stdinFilename,
    obeyIgnoreFiles: flags.ignore,
    passWithNoFiles: flags.passWithNoFiles,
    outFolder,
  });
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
    return readPathList(await readFile(resolve(io.cwd, list), 'utf8'), separator);
  } catch (error) {
    throw new UsageError(`the list ${list} cannot be read: ${systemErrorWords(error)}`, 'Check --files-from.');
  }
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks).toString('utf8');
}
