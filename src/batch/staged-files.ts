import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isArticleName } from './article-name.ts';
import { byCodeUnits, toPosix } from './posix-path.ts';

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
  const git = gitIn(cwd, env);
  const top = lineOf(git(['rev-parse', '--show-toplevel']));
  // A file's mode tells articles from links and submodules; the object's name is what `cat-file` takes.
  const listed = git([
    '-c',
    'diff.relative=false',
    'diff',
    '--cached',
    '--raw',
    '-z',
    '--no-renames',
    '--no-abbrev',
    '--diff-filter=ACMT',
    '--',
    ...paths.map((path) => pathspec(cwd, path)),
  ]);
  const entries = entriesOf(listed.toString('utf8')).filter(({ path }) => isArticleName(path));
  if (entries.length === 0) return [];
  const blobs = blobsOf(git(['cat-file', '--batch'], entries.map(({ blob }) => `${blob}\n`).join('')), entries.length);
  return entries
    .map(({ path }, index): StagedFile => {
      const file = resolve(join(top, path));
      const bytes = blobs[index]!;
      return { path: toPosix(relative(cwd, file)), file, bytes, isSame: () => holds(file, bytes) };
    })
    .sort((a, b) => byCodeUnits(a.path, b.path));
}

type Git = (args: readonly string[], input?: string) => Buffer;

function gitIn(cwd: string, env: StagedRequest['env']): Git {
  const asked: Git = (args, input) => run(args, { cwd, env, input });
  const { GIT_DIR: folder, ...rest } = env;
  if (folder === undefined || env['GIT_WORK_TREE'] !== undefined) return asked;
  // In a linked work tree git tells its hooks where its own folder is and not where the tree is. A git that is called
  // further down takes the folder it is called in for the top, unless it finds its own folder by itself.
  const found: Git = (args, input) => run(args, { cwd, env: rest, input });
  const where = ['rev-parse', '--absolute-git-dir'];
  try {
    return found(where).equals(asked(where)) ? found : asked;
  } catch {
    return asked;
  }
}

function run(
  args: readonly string[],
  { cwd, env, input }: Pick<StagedRequest, 'cwd' | 'env'> & { input?: string | undefined },
): Buffer {
  try {
    // The words of an error are read, so they have to be English.
    return execFileSync('git', [...args], {
      cwd,
      env: { ...env, LC_ALL: 'C' },
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: MOST_OUTPUT,
    });
  } catch (error) {
    throw new GitError(wordsOf(error));
  }
}

function wordsOf(error: unknown): string {
  const { code, stderr } = error as { code?: string; stderr?: Buffer };
  if (code === 'ENOENT') return 'git is not installed';
  const lines = (stderr?.toString('utf8') ?? '').split('\n');
  // Warnings and traces may stand above what went wrong.
  const line = lines.find((text) => text.startsWith('fatal: ')) ?? lines[0]!;
  return line.replace(/^fatal: /, '') || 'git failed';
}

function lineOf(output: Buffer): string {
  return output.toString('utf8').replace(/\r?\n$/, '');
}

/** Git reads brackets and a leading colon in the name of a file as signs of its own, and lets `*` stand for folders. */
function pathspec(cwd: string, path: string): string {
  // An empty one would stand for everything; git refuses it.
  if (path === '') return path;
  return existsSync(resolve(cwd, path)) || !/[*?[]/.test(path) ? `:(literal)${path}` : `:(glob)${path}`;
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
    // A link that has taken the file's place leads to what is not staged.
    return lstatSync(file).isFile() && readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
