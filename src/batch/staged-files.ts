import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isArticleName } from './article-name.ts';
import { below, byCodeUnits, toPosix } from './posix-path.ts';

/** A file as it is staged for the next commit. */
export interface StagedFile {
  /** From the working folder on, with `/`. */
  path: string;
  /** Where it is in the work tree; absolute. */
  file: string;
  /** What the index holds. */
  bytes: Uint8Array;
  /** Whether the work tree holds the same. */
  isSame(): boolean;
}

/** Which staged files are wanted. */
export interface StagedRequest {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Files and folders to which the search is confined; all if there are none. */
  paths: readonly string[];
}

/** Thrown where git is missing, or the folder is no work tree. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/** More than any index of articles holds, in bytes. */
const MOST_OUTPUT = 1 << 30;

/**
 * Reads the staged articles out of git's index, which may differ from the work tree; deleted ones are not among them.
 *
 * @throws {GitError}
 */
export function stagedFiles({ cwd, env, paths }: StagedRequest): StagedFile[] {
  const git = (args: readonly string[], input?: string): Buffer => {
    try {
      const stdio = ['pipe', 'pipe', 'pipe'] as const;
      return execFileSync('git', [...args], { cwd, env: { ...env }, input, stdio: [...stdio], maxBuffer: MOST_OUTPUT });
    } catch (error) {
      throw new GitError(wordsOf(error));
    }
  };
  const top = git(['rev-parse', '--show-toplevel'])
    .toString('utf8')
    .replace(/\r?\n$/, '');
  // A file's mode tells articles from links and submodules; the object's name is what `cat-file` takes.
  const listed = git([
    'diff',
    '--cached',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--diff-filter=ACMT',
    '--',
    ...paths,
  ]);
  const entries = entriesOf(listed.toString('utf8')).filter(({ path }) => isArticleName(path));
  if (entries.length === 0) return [];
  const blobs = blobsOf(git(['cat-file', '--batch'], entries.map(({ blob }) => `${blob}\n`).join('')), entries.length);
  return entries
    .map(({ path }, index): StagedFile => {
      const file = resolve(join(top, path));
      const bytes = blobs[index]!;
      return { path: below(cwd, file) ?? toPosix(file), file, bytes, isSame: () => holds(file, bytes) };
    })
    .sort((a, b) => byCodeUnits(a.path, b.path));
}

function wordsOf(error: unknown): string {
  const { code, stderr } = error as { code?: string; stderr?: Buffer };
  if (code === 'ENOENT') return 'git is not installed';
  const [first] = (stderr?.toString('utf8') ?? '').split('\n', 1);
  return first?.replace(/^fatal: /, '') || 'git failed';
}

interface StagedEntry {
  path: string;
  blob: string;
}

/** Reads `:oldmode newmode oldblob newblob status NUL path NUL`, over and over. */
function entriesOf(raw: string): StagedEntry[] {
  const fields = raw.split('\0');
  const entries: StagedEntry[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode, , blob] = fields[index]!.split(' ');
    if (mode?.startsWith('100') && blob !== undefined) entries.push({ path: fields[index + 1]!, blob });
  }
  return entries;
}

/** Reads `name blob size LF content LF`, over and over. */
function blobsOf(output: Buffer, count: number): Uint8Array[] {
  const blobs: Uint8Array[] = [];
  for (let offset = 0; blobs.length < count; ) {
    const end = output.indexOf(10, offset);
    const size = Number(output.toString('latin1', offset, end).split(' ')[2]);
    if (end === -1 || !Number.isInteger(size)) throw new GitError('the index cannot be read');
    blobs.push(output.subarray(end + 1, end + 1 + size));
    offset = end + 1 + size + 1;
  }
  return blobs;
}

function holds(file: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
