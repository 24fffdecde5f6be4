import { lstatSync, type Stats, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { IgnoreRules } from './ignore-rules.ts';
import type { Found, FoundList, Input } from './input.ts';
import { below, byCodeUnits, toPosix } from './posix-path.ts';
import { brokenLink, problem } from './problem.ts';
import { realPath } from './real-path.ts';
import { systemCode, systemErrorWords } from './system-error.ts';

/** Which articles are wanted. */
export interface DiscoverRequest {
  /** Files, folders, globs, or `-` for standard input. */
  paths: readonly string[];
  /** Files and folders out of a list; nothing in them is a glob or standard input. */
  listed?: readonly string[];
  /** What relative paths are relative to. */
  cwd: string;
  /** What standard input is called. Default: `<stdin>`. */
  stdinFilename?: string | undefined;
  /** Whether ignore files are obeyed. Default: true. */
  obeyIgnoreFiles?: boolean | undefined;
  /** Whether a path that matches nothing is no problem. Default: false. */
  passWithNoFiles?: boolean | undefined;
  /** A folder that is not looked into when it is met on the way: the one that outputs go to. */
  outFolder?: string | undefined;
  /**
   * Whether nothing in a folder (absolute) is wanted, so that it need not be looked into; a path of which nothing is left
   * for that is no problem. Default: every folder may hold articles.
   */
  isSkipped?: ((folder: string) => boolean) | undefined;
}

/** Finds the articles that the paths name, each once, in the order of their paths; and the paths that name none. */
export async function discover(request: DiscoverRequest): Promise<FoundList> {
  const { paths, listed = [] } = request;
  const lists: FoundList[] = [];
  for (const path of paths) lists.push(path === '-' ? [standardInput(request)] : await findPath(path, request, true));
  for (const path of listed) lists.push(await findPath(path, request, false));
  const [only, ...others] = lists;
  // What a walk gives is in order, with nothing in it twice.
  if (only !== undefined && others.length === 0 && !Array.isArray(only)) return only;

  const found = new Map<string, Found>();
  for (const one of lists.flatMap((list) => [...list])) {
    const key = one.input?.file ?? `problem:${one.path}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()].sort((a, b) => byCodeUnits(a.path, b.path));
}

async function findPath(path: string, request: DiscoverRequest, globs: boolean): Promise<FoundList> {
  const { cwd } = request;
  const file = resolve(cwd, path);
  const shown = toPosix(path);
  const outFolder = request.outFolder === undefined ? null : realPath(resolve(cwd, request.outFolder));
  const rulesOf = (folder: string) => rulesFor(folder, request);
  let hasSkipped = false;
  const isSkipped = (folder: string) => {
    const isUnwanted = request.isSkipped?.(folder) ?? false;
    hasSkipped ||= isUnwanted;
    return isUnwanted;
  };
  let stats: Stats;
  try {
    stats = statSync(file);
  } catch (error) {
    // Most runs name no glob, and need not load what expands one.
    const { expandGlob, isGlob } = await import('./expand-glob.ts');
    if (!globs || !isGlob(path)) return missing(shown, file, error, request);
    const matches = await expandGlob(path, { cwd, rulesOf, outFolder, isSkipped });
    return hasSkipped ? matches : orNoMatch(matches, shown, 'no article matches', request);
  }
  if (!stats.isDirectory()) return [{ path: shown, input: namedFile(shown, file, cwd, !stats.isFile()) }];
  const { walkFolder } = await import('./walk-folder.ts');
  const articles = await walkFolder({ path: shown, folder: file, rules: await rulesOf(file), outFolder, isSkipped });
  return hasSkipped ? articles : orNoMatch(articles, shown, 'no articles in this folder', request);
}

async function rulesFor(folder: string, { cwd, obeyIgnoreFiles = true }: DiscoverRequest): Promise<IgnoreRules | null> {
  if (!obeyIgnoreFiles) return null;
  const { ignoreRulesFor } = await import('./ignore-rules.ts');
  return ignoreRulesFor(folder, cwd);
}

/** A file keeps its path from the working folder, so that its output's place does not hang on what else is named. */
function namedFile(path: string, file: string, cwd: string, isPipe: boolean): Input {
  const place = below(cwd, file) ?? basename(file);
  return { path, file, real: realPath(file), place, stdin: false, ...(isPipe && { isPipe }) };
}

function standardInput({ stdinFilename, cwd }: DiscoverRequest): Found {
  const name = stdinFilename ?? '<stdin>';
  const path = toPosix(name);
  const place = below(cwd, resolve(cwd, name)) ?? basename(path);
  return { path, input: { path, file: '<stdin>', real: '<stdin>', place, stdin: true } };
}

function orNoMatch(found: FoundList, path: string, message: string, request: DiscoverRequest): FoundList {
  if (found.length > 0 || request.passWithNoFiles === true) return found;
  const help = 'Articles are .md, .markdown, .html and .htm files that no ignore file leaves out (see --no-ignore).';
  return [{ path, problem: problem(path, 'no-match', message, help) }];
}

function missing(path: string, file: string, error: unknown, request: DiscoverRequest): Found[] {
  const code = systemCode(error);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') {
    return [{ path, problem: problem(path, 'unreadable', systemErrorWords(error), 'Mend it, or leave it out.') }];
  }
  if (isLink(file)) return [{ path, problem: brokenLink(path) }];
  if (request.passWithNoFiles === true) return [];
  const help = 'Check the spelling and the working folder.';
  return [{ path, problem: problem(path, 'not-found', 'no such file or folder', help) }];
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}
