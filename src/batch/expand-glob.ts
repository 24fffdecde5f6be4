import nodeFs from 'node:fs';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isArticleName } from './article-name.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import type { Found } from './input.ts';
import { below, joinPosix, toPosix } from './posix-path.ts';
import { brokenLink, problem } from './problem.ts';
import { realPath } from './real-path.ts';
import { systemErrorWords } from './system-error.ts';

/** Whether a path that does not exist is to be taken for a pattern. */
export function isGlob(path: string): boolean {
  return isDynamicPattern(path);
}

/** What a glob's matches are measured against. */
export interface GlobContext {
  cwd: string;
  /** The ignore rules that hold for a folder; null if they are not obeyed. */
  rulesOf(folder: string): Promise<IgnoreRules | null>;
  /** A folder, links followed, whose files are left out unless the glob begins in it. */
  outFolder: string | null;
  /** Whether nothing in a folder is wanted. */
  isSkipped(folder: string): boolean;
}

/**
 * Finds the files that a glob matches, in no order. Outputs keep their paths below the glob's fixed beginning. A glob
 * that leaves the ending open (`posts/*`) takes articles only; one that names it (`*.txt`) takes what it says.
 */
export async function expandGlob(
  pattern: string,
  { cwd, rulesOf, outFolder, isSkipped }: GlobContext,
): Promise<Found[]> {
  const base = fixedBeginning(pattern);
  const baseFolder = resolve(cwd, base);
  const rules = await rulesOf(baseFolder);
  const anyName = !pattern.endsWith('*');
  const skipsOut = outFolder !== null && below(outFolder, baseFolder) === null && outFolder !== realPath(baseFolder);
  const isWanted = (file: string) =>
    !(rules?.ignores(file, 'file') ?? false) && !(skipsOut && below(outFolder, realPath(file)) !== null);

  const found: Found[] = [];
  const matches = await glob(pattern.slice(base === '.' ? 0 : base.length).replace(/^\/+/, ''), {
    cwd: baseFolder,
    expandDirectories: false,
    ignore: pattern.includes('node_modules') ? [] : ['**/node_modules/**'],
    fs: watchedFs(isSkipped, (file, kind, error) => {
      const path = joinPosix(toPosix(base), below(baseFolder, file) ?? '');
      if (kind === 'folder') {
        const words = `the folder cannot be read: ${systemErrorWords(error)}`;
        found.push({ path, problem: problem(path, 'unreadable', words, 'Give yourself the right to read it.') });
      } else if (isArticleName(file) && isWanted(file)) found.push({ path, problem: brokenLink(path) });
    }),
  });
  for (const match of matches) {
    const place = toPosix(match);
    const path = joinPosix(toPosix(base), place);
    const file = resolve(baseFolder, match);
    if ((anyName || isArticleName(match)) && isWanted(file)) {
      found.push({ path, input: { path, file, real: realPath(file), place, stdin: false } });
    }
  }
  return found;
}

/** The folders that stand in a glob before its first special character: `posts/2019` of `posts/2019/*.html`. */
function fixedBeginning(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(
    (part, index) => index === parts.length - 1 || part.includes('\\') || isDynamicPattern(part),
  );
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

type Report = (file: string, kind: 'folder' | 'link', error: unknown) => void;

/** tinyglobby passes over what it cannot read; this tells us of it. And folders that are skipped look empty to it. */
function watchedFs(isSkipped: (folder: string) => boolean, report: Report): Partial<typeof nodeFs> {
  const watched =
    (original: (...args: never[]) => void, kind: 'folder' | 'link') =>
    (...args: unknown[]) => {
      const done = args.at(-1) as (error: unknown, ...results: unknown[]) => void;
      const path = String(args[0]);
      if (kind === 'folder' && isSkipped(resolve(path))) {
        done(null, []);
        return;
      }
      const watching = (error: unknown, ...results: unknown[]) => {
        if (error) report(path, kind, error);
        done(error, ...results);
      };
      Reflect.apply(original, nodeFs, [...args.slice(0, -1), watching]);
    };
  return {
    readdir: watched(nodeFs.readdir, 'folder') as typeof nodeFs.readdir,
    realpath: watched(nodeFs.realpath, 'link') as typeof nodeFs.realpath,
  };
}
