import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The paths of all articles below a folder, sorted. */
export function articlesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|html?)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
