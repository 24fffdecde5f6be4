import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../store/content-hash.ts';
import { type LineDocument, readLineDocument } from '../store/line-document.ts';
import { mergeLines } from '../store/merge-lines.ts';
import { setAside } from '../store/set-aside.ts';
import { type KeyedLine, SortedLines } from '../store/sorted-lines.ts';
import { writeLineDocument } from '../store/write-line-document.ts';
import { Journal, readJournal } from './journal.ts';
import { fromRecord, type ManifestEntry, settled, toRecord } from './manifest-entry.ts';
import { type Recipe, recipeRecord, recipesIn, recipesOf } from './recipes.ts';
import { settledLines } from './settled-lines.ts';

/** What a folder's manifest is called. */
export const MANIFEST_NAME = '.article-kit.json';

const KIND = 'convert';
/** Of a recipe's name; 60 bits. */
const NAME_LENGTH = 10;
const QUOTE = 0x22;

/** What a manifest knows of one output. */
export interface KnownOutput {
  /** Null where no run that wrote it came so far as to tell, or none did. */
  entry: ManifestEntry | null;
  /** A file in the output's place with one of these hashes was written by us. */
  hashes: readonly string[];
}

/**
 * The manifest of an output folder: for each output, by its place below the folder, what it was made of and what was
 * written. An entry is believed only as far as the hashes and stamps in it are those of the files, so that one that is
 * wrong, whoever made it so, costs work and nothing else.
 *
 * While a run goes on, what happens is written to a journal beside it: before an output takes its place, its hash; some
 * time after that, its entry. At the end the journal goes into the manifest. So wherever a run is cut off, what is found
 * in an output's place can be told to be ours, and at worst is made again. (Were only the entry written, before or after,
 * a run that was cut off in between would leave an output that looks as if somebody had edited it.)
 */
export class Manifest {
  readonly #folder: string;
  readonly #document: LineDocument | null;
  /** What a run left that did not come to its end. */
  readonly #left: SortedLines;
  readonly #recipes = new Map<string, Recipe>();
  #journal: Journal | null = null;

  /** Reads what is known of a folder. What cannot be read or trusted is as good as nothing, and no error. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#document = readLineDocument(join(folder, MANIFEST_NAME), KIND);
    this.#left = SortedLines.sorting(readJournal(folder) ?? Buffer.alloc(0));
  }

  /** What is known of the output at a place, a path below the folder with `/`. */
  find(place: string): KnownOutput {
    const written = this.#document?.lines.find(place).map(fromRecord) ?? [];
    // Nobody knows how soon after an entry its run was cut off, so that its stamps say nothing.
    const left = this.#left.find(place).map((record) => {
      const one = fromRecord(record);
      return one !== null && 'recipe' in one ? settled(one, 0) : one;
    });
    const known = [...written, ...left].filter((one) => one !== null);
    const last = known.findLastIndex((one) => 'recipe' in one);
    const hashes = known.slice(Math.max(last, 0)).map(({ output }) => output);
    const entry = (known[last] as ManifestEntry | undefined) ?? null;
    return { entry, hashes };
  }

  /** The name of a recipe; two recipes have the same if they say the same in the same order. */
  recipe(is: Recipe): string {
    const name = contentHash(JSON.stringify(is)).slice(0, NAME_LENGTH);
    this.#recipes.set(name, is);
    this.#journal?.add(recipeRecord(name, is));
    return name;
  }

  /**
   * The journal, opened when it is first wanted: who puts something in an output's place writes its place and hash there
   * before.
   *
   * @throws the file system's error.
   */
  get journal(): Journal {
    if (this.#journal === null) {
      this.#journal = new Journal(this.#folder);
      for (const [name, is] of this.#recipes) this.#journal.add(recipeRecord(name, is));
    }
    return this.#journal;
  }

  /** Says what there is now in an output's place. */
  put(place: string, entry: ManifestEntry): void {
    this.journal.add(toRecord(place, entry));
  }

  /**
   * Writes what has happened into the manifest, if anything has.
   *
   * @throws the file system's error; then the journal is still there, and the next run knows.
   */
  close(): void {
    if (this.#journal === null && this.#left.size === 0) return;
    const { journal } = this;
    try {
      const file = join(this.#folder, MANIFEST_NAME);
      // Another run may have written it since.
      const document = readLineDocument(file, KIND);
      if (document === null && lstatSync(file, { throwIfNoEntry: false }) !== undefined) setAside(file);
      write(file, document, journal.contents());
      journal.remove();
    } finally {
      journal.close();
    }
  }
}

function write(file: string, document: LineDocument | null, journal: Buffer): void {
  const known = new Map([...recipesOf(document), ...recipesIn(journal)]);
  const used = new Map<string, Recipe>();
  function* linesAt(now: number): Generator<Buffer> {
    const happened = settledLines(SortedLines.sorting(journal), now);
    for (const one of mergeLines(document?.lines ?? SortedLines.NONE, happened, latest)) {
      const name = recipeNameIn(one);
      if (known.has(name)) used.set(name, known.get(name)!);
      yield one.line;
    }
  }
  writeLineDocument(file, KIND, linesAt, () => ({ recipes: Object.fromEntries(used) }));
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
