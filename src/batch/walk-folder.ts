import { type Dirent, readdirSync, statSync } from 'node:fs';
import { extname, sep } from 'node:path';
import { isArticleName } from './article-name.ts';
import { FolderListing } from './folder-listing.ts';
import type { IgnoreRules } from './ignore-rules.ts';
import type { FoundList } from './input.ts';
import { byCodeUnits, joinPosix } from './posix-path.ts';
import { brokenLink, problem } from './problem.ts';
import { realPath } from './real-path.ts';
import { systemCode, systemErrorWords } from './system-error.ts';
import { Turns } from './turns.ts';

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
  /** What it is called in the listing that it belongs to. */
  name: string;
  into: FolderListing;
}

/**
 * Finds every article below a folder; hidden files, hidden folders and `node_modules` are left out.
 * What cannot be read on the way comes out as a problem. A link to a folder is followed unless the walk comes to the
 * folder without it, so each real folder is read once and a circle of links ends.
 */
export async function walkFolder(walk: Walk): Promise<FoundList> {
  const all = new FolderListing({ path: '', place: '', file: '', real: '' });
  if (walk.isSkipped(walk.folder)) return { length: 0, [Symbol.iterator]: () => all[Symbol.iterator]() };
  const root = realPath(walk.folder);
  const folders: Folder[] = [{ place: '', folder: walk.folder, real: root, name: walk.path, into: all }];
  const links: Folder[] = [];
  const visited = new Set<string>();
  const turns = new Turns();
  let length = 0;
  for (;;) {
    const next = folders.pop() ?? nextLink(links, root, visited);
    if (next === undefined) return { length, [Symbol.iterator]: () => all[Symbol.iterator]() };
    if (visited.has(next.real)) continue;
    visited.add(next.real);
    length += readFolder(next, walk, folders, links);
    if (turns.areDue) await turns.give();
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

/** Reads one folder into its listing, and gives the number of articles and problems in it. */
function readFolder(at: Folder, walk: Walk, folders: Folder[], links: Folder[]): number {
  let entries: Dirent[];
  try {
    entries = readdirSync(at.folder, { withFileTypes: true });
  } catch (error) {
    const path = at.place === '' ? walk.path : joinPosix(walk.path, at.place);
    const help = 'Give yourself the right to read the folder, or leave it out with .articlekitignore.';
    const words = `the folder cannot be read: ${systemErrorWords(error)}`;
    at.into.addProblem(at.name, problem(path, 'unreadable', words, help));
    return 1;
  }
  // Both folders are normal paths, so that joining a thousand names to them need not make sure of it each time.
  const [inFolder, inReal] = [withSeparator(at.folder), withSeparator(at.real)];
  const inPlace = at.place === '' ? '' : `${at.place}/`;
  const inPath = joinPosix(walk.path, inPlace);
  const listing = new FolderListing({ path: inPath, place: inPlace, file: inFolder, real: inReal });
  at.into.addFolder(at.name, listing);
  let count = 0;
  const isIgnored = (file: string, kind: 'file' | 'folder') => walk.rules?.ignores(file, kind) ?? false;
  const addFile = (name: string, file: string, link?: string) => {
    if (!isArticleName(name) || isIgnored(file, 'file')) return;
    listing.addFile(name, link);
    count += 1;
  };
  const addFolder = (list: Folder[], name: string, file: string, real: string) => {
    if (name === 'node_modules' || real === walk.outFolder || isIgnored(file, 'folder') || walk.isSkipped(file)) return;
    list.push({ place: inPlace + name, folder: file, real, name, into: listing });
  };
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const file = inFolder + name;
    if (entry.isFile()) addFile(name, file);
    else if (entry.isDirectory()) addFolder(folders, name, file, inReal + name);
    else if (entry.isSymbolicLink()) {
      try {
        const target = statSync(file);
        const real = realPath(file);
        if (target.isDirectory()) addFolder(links, name, file, real);
        else if (target.isFile()) addFile(name, file, real);
      } catch (error) {
        const mattered = isArticleName(name) || extname(name) === '';
        if (!mattered || isIgnored(file, 'file')) continue;
        listing.addProblem(name, linkProblem(inPath + name, error));
        count += 1;
      }
    }
  }
  listing.pack();
  return count;
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : folder + sep;
}

function linkProblem(path: string, error: unknown) {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return brokenLink(path);
  return problem(path, 'unreadable', systemErrorWords(error), 'Mend the link, or remove it.');
}
