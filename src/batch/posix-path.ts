import { isAbsolute, normalize, relative, sep } from 'node:path';

/** Writes a path with `/` and without `./`, as it is shown on every system. */
export function toPosix(path: string): string {
  const tidy = normalize(path);
  const shown = sep === '/' ? tidy : tidy.replaceAll(sep, '/');
  return shown.length > 1 && shown.endsWith('/') ? shown.slice(0, -1) : shown;
}

/** Joins a folder, as it is shown, and what stands below it. */
export function joinPosix(folder: string, below: string): string {
  if (folder === '.') return below;
  return folder.endsWith('/') ? folder + below : `${folder}/${below}`;
}

/** The path from a folder down to a file, with `/`; null if the file is not below it. */
export function below(folder: string, file: string): string | null {
  const path = relative(folder, file);
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return toPosix(path);
}

/** Orders by code units, which is the same on every system and in every language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
