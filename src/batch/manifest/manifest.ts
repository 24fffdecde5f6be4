import { join } from 'node:path';
import { TextIndex } from '../../article/text-index.ts';
import { contentHash } from '../store/content-hash.ts';
import { type LineDocument, readLineDocument } from '../store/line-document.ts';
import { PagedBytes } from '../store/paged-bytes.ts';
import { SortedLines } from '../store/sorted-lines.ts';
import { hasJournal, Journal, readJournal } from './journal.ts';
import { fromRecord, type ManifestEntry, settled, toRecord } from './manifest-entry.ts';
import { NAME_LENGTH, type Recipe, recipeRecord } from './recipes.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { KIND, writeManifest } from './write-manifest.ts';

/** What a folder's manifest is called. */
export const MANIFEST_NAME = '.article-kit.json';

const NOTHING: KnownOutput = { entry: null, hashes: [] };

/** How a manifest is used. */
export interface ManifestOptions {
  /** Whether nothing is written, whatever happens. Default: false. */
  isReadOnly?: boolean;
}

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
  readonly #isReadOnly: boolean;
  readonly #document: LineDocument | null;
  /** What a run left that did not come to its end. */
  readonly #left: SortedLines;
  readonly #begun = Date.now();
  readonly #recipes = new Map<string, Recipe>();
  /** The places of which this run has told what there is now. */
  readonly #told = new TextIndex();
  #journal: Journal | null = null;

  /** Reads what is known of a folder. What cannot be read or trusted is as good as nothing, and no error. */
  constructor(folder: string, { isReadOnly = false }: ManifestOptions = {}) {
    this.#folder = folder;
    this.#isReadOnly = isReadOnly;
    this.#document = readLineDocument(join(folder, MANIFEST_NAME), KIND);
    this.#left = SortedLines.sorting(PagedBytes.of(readJournal(folder) ?? Buffer.alloc(0)));
  }

  /** Whether it knows of no output. */
  get isEmpty(): boolean {
    return (this.#document?.lines.size ?? 0) + this.#left.size === 0;
  }

  /** What is known of the output at a place, a path below the folder with `/`. */
  find(place: string): KnownOutput {
    const written = this.#document?.lines.find(place) ?? [];
    const left = this.#left.find(place);
    if (written.length + left.length === 0) return NOTHING;
    const known = new Known();
    for (const record of written) known.add(fromRecord(record));
    for (const record of left) {
      const one = fromRecord(record);
      // Nobody knows how soon after an entry its run was cut off, so that its stamps say nothing.
      known.add(one !== null && 'recipe' in one ? settled(one, 0) : one);
    }
    return known;
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

  /** Says what there is now in an output's place. That it cannot be remembered costs work, so it is no error. */
  put(place: string, entry: ManifestEntry): void {
    if (this.#isReadOnly) return;
    try {
      this.journal.add(toRecord(place, entry));
      this.#told.add(place);
    } catch {
      // The folder takes nothing new; who writes outputs is told.
    }
  }

  /**
   * Writes what has happened into the manifest, if anything has.
   *
   * @throws the file system's error; then the journal is still there, and the next run knows.
   */
  close(): void {
    this.#document?.close();
    const isUntouched = this.#journal === null && !hasJournal(this.#folder);
    if (this.#isReadOnly || isUntouched) return;
    const { journal } = this;
    try {
      // What this run was about to write, and has told of since, says nothing any more.
      const isWanted = ([place, , ...rest]: readonly unknown[]) =>
        rest.length > 0 || this.#told.find(place as string) === -1;
      writeManifest(join(this.#folder, MANIFEST_NAME), SortedLines.sorting(journal.contents(), isWanted));
      journal.remove();
      if (this.#left.size > 0) removeLeftovers(this.#folder, this.#left.keys(), this.#begun);
    } finally {
      journal.close();
    }
  }
}

/** What the lines of one output say, one after the other: an entry makes all that came before it the past. */
class Known implements KnownOutput {
  entry: ManifestEntry | null = null;
  hashes: string[] = [];

  add(one: ReturnType<typeof fromRecord>): void {
    if (one === null) return;
    if ('recipe' in one) {
      this.entry = one;
      this.hashes = [];
    }
    this.hashes.push(one.output);
  }
}
