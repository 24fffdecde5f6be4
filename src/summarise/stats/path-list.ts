/** Articles that have something in common. */
export interface PathList {
  /** How many there are. */
  count: number;
  /** Their paths, the first `MOST_PATHS` of them. */
  paths: string[];
}

/** So many paths are kept for each thing that is looked for. */
export const MOST_PATHS = 1000;

/** Adds an article to a list. */
export function addPath(list: PathList, path: string): void {
  list.count += 1;
  if (list.paths.length < MOST_PATHS) list.paths.push(path);
}
