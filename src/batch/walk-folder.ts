import { type Dirent, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, sep } from 'node:path';
import { isArticleName } from './article-name.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import type { Found } from './input.ts';
import { byCodeUnits, joinPosix } from './posix-path.ts';
import { brokenLink, problem } from './problem.ts';
import { realPath } from './real-path.ts';
import { systemCode, systemErrorWords } from './system-error.ts';

/** A folder to be walked. */
export interface Walk {
  /** As the user named it, with `/`. */
  path: string;
  folder: string;
  /** Null if ignore files are not obeyed. */
  rules: IgnoreRules | null;
  /** A folder, links followed, that is not looked into when it is met on the way. */
  outFolder: string | null;
  /** Whether nothing in a folder is wanted. */
  isSkipped(folder: string): boolean;
}

interface Folder {
  /** Below the walked folder, with `/`; empty for itself. */
  place: string;
  folder: string;
  real: string;
}

/**
 * Finds every article below a folder, in no order; hidden files, hidden folders and `node_modules` are left out.
 * What cannot be read on the way comes out as a problem. A link to a folder is followed unless the walk comes to the
 * folder without it, so each real folder is read once and a circle of links ends.
 */
export async function walkFolder(walk: Walk): Promise<Found[]> {
  const found: Found[] = [];
  if (walk.isSkipped(walk.folder)) return found;
  const root = realPath(walk.folder);
  const folders: Folder[] = [{ place: '', folder: walk.folder, real: root }];
  const links: Folder[] = [];
  const visited = new Set<string>();
  for (;;) {
    const next = folders.pop() ?? nextLink(links, root, visited);
    if (next === undefined) return found;
    if (visited.has(next.real)) continue;
    visited.add(next.real);
    await readFolder(next, walk, { found, folders, links });
  }
}

/** Links wait until all that is reached without them is known, and are then followed in the order of their paths. */
function nextLink(links: Folder[], root: string, visited: ReadonlySet<string>): Folder | undefined {
  links.sort((a, b) => byCodeUnits(b.place, a.place));
  for (let link = links.pop(); link !== undefined; link = links.pop()) {
    if (!visited.has(link.real) && !`${root}${sep}`.startsWith(`${link.real}${sep}`)) return link;
  }
  return undefined;
}

interface Yield {
  found: Found[];
  folders: Folder[];
  links: Folder[];
}

async function readFolder(at: Folder, walk: Walk, { found, folders, links }: Yield): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(at.folder, { withFileTypes: true });
  } catch (error) {
    const path = at.place === '' ? walk.path : joinPosix(walk.path, at.place);
    const help = 'Give yourself the right to read the folder, or leave it out with .articlekitignore.';
    found.push({
      path,
      problem: problem(path, 'unreadable', `the folder cannot be read: ${systemErrorWords(error)}`, help),
    });
    return;
  }
  // Both folders are normal paths, so that joining a thousand names to them need not make sure of it each time.
  const [inFolder, inReal] = [withSeparator(at.folder), withSeparator(at.real)];
  const isIgnored = (file: string, kind: 'file' | 'folder') => walk.rules?.ignores(file, kind) ?? false;
  const addFile = (name: string, file: string, real: string) => {
    if (!isArticleName(name) || isIgnored(file, 'file')) return;
    const place = placeOf(at, name);
    const path = joinPosix(walk.path, place);
    found.push({ path, input: { path, file, real, place, stdin: false } });
  };
  const addFolder = (list: Folder[], name: string, file: string, real: string) => {
    if (name === 'node_modules' || real === walk.outFolder || isIgnored(file, 'folder') || walk.isSkipped(file)) return;
    list.push({ place: placeOf(at, name), folder: file, real });
  };
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const file = inFolder + name;
    if (entry.isFile()) addFile(name, file, inReal + name);
    else if (entry.isDirectory()) addFolder(folders, name, file, inReal + name);
    else if (entry.isSymbolicLink()) {
      try {
        const target = statSync(file);
        const real = realPath(file);
        if (target.isDirectory()) addFolder(links, name, file, real);
        else if (target.isFile()) addFile(name, file, real);
      } catch (error) {
        const mattered = isArticleName(name) || extname(name) === '';
        const path = joinPosix(walk.path, placeOf(at, name));
        if (mattered && !isIgnored(file, 'file')) found.push({ path, problem: linkProblem(path, error) });
      }
    }
  }
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function placeOf({ place }: Folder, name: string): string {
  return place === '' ? name : `${place}/${name}`;
}

function linkProblem(path: string, error: unknown) {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return brokenLink(path);
  return problem(path, 'unreadable', systemErrorWords(error), 'Mend the link, or remove it.');
}
