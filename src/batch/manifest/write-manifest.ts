import { lstatSync } from 'node:fs';
import { readLineDocument } from '../store/line-document.ts';
import { mergeLines } from '../store/merge-lines.ts';
import { setAside } from '../store/set-aside.ts';
import { type KeyedLine, SortedLines } from '../store/sorted-lines.ts';
import { writeLineDocument } from '../store/write-line-document.ts';
import { NAME_LENGTH, type Recipe, recipesIn, recipesOf } from './recipes.ts';
import { settledLines } from './settled-lines.ts';

/** What manifests say of themselves. */
export const KIND = 'convert';

const QUOTE = 0x22;

/**
 * Writes what a journal says into a manifest, whole or not at all. What is in its place and is none is set aside.
 *
 * @throws the file system's error.
 */
export function writeManifest(file: string, journal: SortedLines): void {
  // It is read again, since another run may have written it in the meantime.
  const document = readLineDocument(file, KIND);
  if (document === null && lstatSync(file, { throwIfNoEntry: false }) !== undefined) setAside(file);
  const known = new Map([...recipesOf(document), ...recipesIn(journal)]);
  const used = new Map<string, Recipe>();
  function* linesAt(now: number): Generator<KeyedLine> {
    for (const one of mergeLines(document?.lines ?? SortedLines.NONE, settledLines(journal, now), latest)) {
      const name = recipeNameIn(one);
      if (known.has(name)) used.set(name, known.get(name)!);
      yield one;
    }
    // Windows lets nobody take the place of a file that is open.
    document?.close();
  }
  try {
    writeLineDocument(file, KIND, linesAt, () => ({ recipes: Object.fromEntries(used) }));
  } finally {
    document?.close();
  }
}

/** The last entry of an output, and what was about to be written after it. */
function latest(lines: readonly KeyedLine[]): KeyedLine[] {
  return lines
    .slice(Math.max(lines.findLastIndex(isEntry), 0))
    .filter(({ line }, index, kept) => kept.findIndex((other) => other.line.equals(line)) === index);
}

/** An entry ends with a stamp; the hash of something that was about to be written is a text. */
function isEntry({ line }: KeyedLine): boolean {
  return line.at(-2) !== QUOTE;
}

/** What stands behind the key; of the hash of something about to be written it is that, which names no recipe. */
function recipeNameIn({ key, line }: KeyedLine): string {
  return line.toString('latin1', key.length + 2, key.length + 2 + NAME_LENGTH);
}
