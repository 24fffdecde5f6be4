import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { below } from '../posix-path.ts';
import { contentHash } from '../store/content-hash.ts';
import { type LineDocument, readLineDocument } from '../store/line-document.ts';
import { mergeLines } from '../store/merge-lines.ts';
import { PagedBytes } from '../store/paged-bytes.ts';
import { type KeyedLine, keyOf, SortedLines } from '../store/sorted-lines.ts';
import { isSameStamp, isSettled, type Stamp, stampAt } from '../store/stamp.ts';
import { writeLineDocument } from '../store/write-line-document.ts';

/** Characters of a line from which on a result is not kept: reading it back would cost what making it does. */
const LONG = 200_000;

type CacheLine = [path: string, recipe: string, hash: string, stamp: Stamp, result: unknown];

/** What is known of one file. */
export interface Recalled {
  /** What was made of it last time, if it would be made again; else undefined. */
  result: unknown;
  /** Keeps what was made of it now, unless the file has changed since `recall`. */
  keep(result: unknown): void;
}

/**
 * What commands have made of files, so that they need not make it again while the files stay as they are. A result is
 * plain data. Whether a file has changed is told by its stamp, else by its hash. A cache is never in the way: one that
 * cannot be read, or is not as we wrote it, is as good as none.
 */
export class ResultCache {
  readonly #file: string;
  readonly #kind: string;
  readonly #base: string;
  readonly #known: LineDocument | null;
  #added: string[] = [];

  /**
   * @param file where it is kept.
   * @param kind whose results they are.
   * @param base the folder that its paths are relative to, absolute, so that it may be moved together with the files.
   */
  constructor(file: string, kind: string, base: string) {
    this.#file = file;
    this.#kind = kind;
    this.#base = base;
    this.#known = readLineDocument(file, kind, 'as-written');
  }

  /**
   * Looks for what was made of a file.
   *
   * @param recipe a name for all that its result hangs on but its content.
   */
  recall(file: string, recipe: string): Recalled {
    const moment = Date.now();
    const stamp = stampAt(file);
    if (stamp === null) return { result: undefined, keep: () => undefined };
    const path = below(this.#base, file) ?? file;
    const keep = (result: unknown) => {
      if (!isSettled(stamp, moment)) return;
      const hash = hashAt(file);
      const now = stampAt(file);
      if (hash !== null && now !== null && isSameStamp(now, stamp)) this.#add([path, recipe, hash, stamp, result]);
    };
    const known = this.#known?.lines.find(path).at(-1) as CacheLine | undefined;
    if (known?.[1] !== recipe) return { result: undefined, keep };
    const [, , oldHash, oldStamp, result] = known;
    if (isSameStamp(stamp, oldStamp)) return { result, keep };
    if (hashAt(file) !== oldHash) return { result: undefined, keep };
    keep(result);
    return { result, keep };
  }

  /**
   * Writes what is new, and lets go of the cache. What is known of other files stays for as long as they are there.
   *
   * @throws the file system's error.
   */
  close(): void {
    try {
      if (this.#added.length === 0) return;
      mkdirSync(dirname(this.#file), { recursive: true });
      const added = SortedLines.sorting(PagedBytes.of(Buffer.from(this.#added.join('\n'))));
      const lines = () => mergeLines(this.#stillThere(), added, (same) => same.slice(-1));
      writeLineDocument(this.#file, this.#kind, lines, () => ({}));
    } finally {
      this.#known?.close();
    }
  }

  #add(line: CacheLine): void {
    const text = JSON.stringify(line);
    if (text.length < LONG) this.#added.push(text);
  }

  *#stillThere(): Generator<KeyedLine> {
    for (const one of this.#known?.lines ?? []) {
      if (existsSync(resolve(this.#base, keyOf(one)))) yield one;
    }
    // Windows lets nobody take the place of a file that is open.
    this.#known?.close();
  }
}

function hashAt(file: string): string | null {
  try {
    return contentHash(readFileSync(file));
  } catch {
    return null;
  }
}
