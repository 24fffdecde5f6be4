import { join, resolve, sep } from 'node:path';
import { isMarkdownName, toMarkdownName } from './article-name.ts';
import type { Input } from './input.ts';
import { joinPosix, toPosix } from './posix-path.ts';
import { realPath } from './real-path.ts';

/** Where outputs go: below a folder, or into the inputs' own places. */
export type Destination = { kind: 'folder'; folder: string } | { kind: 'in-place' };

/** Where one output goes. */
export interface Output {
  /** As it is shown, with `/`. */
  path: string;
  /** Where it is written, links followed. */
  file: string;
  /** Below the output folder, with `/`; null where there is none. */
  place: string | null;
  /** Whether it takes the place of the input itself. */
  replaces: boolean;
}

/** What tells where an input's output goes. */
export function outputPlaces(to: Destination, cwd: string): (input: Input) => Output {
  return to.kind === 'folder' ? intoFolder(to.folder, cwd) : inPlace;
}

/** Gives outputs their places below a folder; each folder's links are followed once. */
function intoFolder(folder: string, cwd: string): (input: Input) => Output {
  const outFolder = resolve(cwd, folder);
  const shown = toPosix(folder);
  const realFolders = new Map<string, string>();
  return (input) => {
    const place = toMarkdownName(input.place);
    const end = place.lastIndexOf('/') + 1;
    const above = place.slice(0, end);
    let real = realFolders.get(above);
    if (real === undefined) {
      real = join(realPath(join(outFolder, above)), sep);
      realFolders.set(above, real);
    }
    const file = real + place.slice(end);
    return { path: joinPosix(shown, place), file, place, replaces: file === input.real };
  };
}

function inPlace({ path, file, real }: Input): Output {
  if (isMarkdownName(path)) return { path, file: real, place: null, replaces: true };
  return { path: toMarkdownName(path), file: toMarkdownName(file), place: null, replaces: false };
}
