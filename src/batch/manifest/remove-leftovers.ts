import { lstatSync, readdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isTemporaryName } from '../temporary-name.ts';

/**
 * Removes temporary files that a run which was cut off has left beside its outputs. What somebody else is writing at this
 * moment is newer.
 *
 * @param places what that run was about to write, below the folder.
 * @param before when this run began, in milliseconds since 1970.
 */
export function removeLeftovers(folder: string, places: Iterable<string>, before: number): void {
  const folders = new Set(['.']);
  for (const place of places) folders.add(dirname(place));
  for (const below of folders) {
    try {
      for (const name of readdirSync(join(folder, below)).filter(isTemporaryName)) {
        const file = join(folder, below, name);
        if (lstatSync(file).mtimeMs < before) unlinkSync(file);
      }
    } catch {
      // They are in nobody's way.
    }
  }
}
