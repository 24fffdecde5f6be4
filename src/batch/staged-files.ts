import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isArticleName } from './article-name.ts';
import { type Git, GitError, gitIn } from './git.ts';
import { byCodeUnits, toPosix } from './posix-path.ts';
import { realPath } from './real-path.ts';

/** A file as it is staged for the next commit. */
export interface StagedFile {
  /** From the working folder on, with `/`. */
  path: string;
  /** Where it is in the work tree; absolute. */
  file: string;
  /** What the index holds. */
  bytes: Uint8Array;
  /** How the work tree holds it; asked when all are known, since one question to git answers for all. */
  inWorkTree(): WorkTreeCopy;
}

/**
 * - `same`: byte for byte
 * - `crlf`: with the line ends that git puts in the place of LF, by `core.autocrlf` or an attribute
 * - `other`: it holds something else, or nothing
 */
export type WorkTreeCopy = 'same' | 'crlf' | 'other';

/** Which staged files are wanted. */
export interface StagedRequest {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Files and folders to which the search is confined; all if there are none. */
  paths: readonly string[];
  /** Whether a file (absolute) is an article that neither a path names itself nor a glob with its ending. Default: by its name. */
  isArticle?: (file: string) => boolean;
}

/**
 * Reads the staged articles out of git's index, which may differ from the work tree; deleted ones are not among them.
 *
 * @throws {GitError}
 */
export function stagedFiles({ cwd, env, paths, isArticle = isArticleName }: StagedRequest): StagedFile[] {
  const git = gitIn(cwd, env);
  const top = git(['rev-parse', '--show-toplevel'])
    .toString('utf8')
    .replace(/\r?\n$/, '');
  const fileOf = (path: string) => resolve(join(top, path));
  const specs = paths.map((path) => pathspec(cwd, path));
  const globs = specs.filter((spec) => spec.startsWith(':(glob)') && !spec.endsWith('*'));
  const named = new Set(paths.map((path) => realPath(resolve(cwd, path))));
  const globbed = new Set(globs.length === 0 ? [] : listed(git, globs).map(({ path }) => path));
  const entries = listed(git, specs).filter(({ path }) => {
    const file = fileOf(path);
    return named.has(file) || globbed.has(path) || isArticle(file);
  });
  if (entries.length === 0) return [];
  const blobs = blobsOf(git(['cat-file', '--batch'], entries.map(({ blob }) => `${blob}\n`).join('')), entries.length);
  const changed = once(() => changedFiles(git));
  return entries
    .map(({ path }, index): StagedFile => {
      const file = fileOf(path);
      const bytes = blobs[index]!;
      const inWorkTree = () => workTreeCopy(file, bytes, () => changed().has(path));
      return { path: toPosix(relative(cwd, file)), file, bytes, inWorkTree };
    })
    .sort((a, b) => byCodeUnits(a.path, b.path));
}

/** What is staged, in the pathspecs. A file's mode tells articles from links and submodules; `cat-file` takes the object's name. */
function listed(git: Git, specs: readonly string[]): StagedEntry[] {
  const options = ['--cached', '--raw', '-z', '--no-renames', '--no-abbrev', '--diff-filter=ACMT'];
  return entriesOf(git(['-c', 'diff.relative=false', 'diff', ...options, '--', ...specs]).toString('utf8'));
}

/** The files that git finds changed since they were staged, from the top of the work tree on. */
function changedFiles(git: Git): Set<string> {
  const settings = ['-c', 'diff.relative=false', '-c', 'diff.autoRefreshIndex=true'];
  const names = git([...settings, 'diff', '--name-only', '-z', '--no-renames', '--ignore-submodules']);
  return new Set(names.toString('utf8').split('\0'));
}

function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
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

function workTreeCopy(file: string, bytes: Uint8Array, isChanged: () => boolean): WorkTreeCopy {
  let held: Buffer;
  try {
    // A link that has taken the file's place leads to what is not staged.
    if (!lstatSync(file).isFile()) return 'other';
    held = readFileSync(file);
  } catch {
    return 'other';
  }
  if (held.equals(bytes)) return 'same';
  const withCrlf = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
  return held.equals(withCrlf) && !isChanged() ? 'crlf' : 'other';
}
