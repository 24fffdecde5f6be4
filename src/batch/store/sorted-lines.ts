import { PagedBytes } from './paged-bytes.ts';

const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Room for so many lines is made at first. */
const FEWEST = 1 << 6;
/** Of so many lines one key is kept in memory, so that a search reads no more than one place of a file. */
const STRIDE = 64;

/** One line: `["key",…]` without the comma that may stand behind it, and its beginning up to the key's closing quote. */
export interface KeyedLine {
  key: Buffer;
  line: Buffer;
}

/** A line's key, as it was before it was written. */
export function keyOf({ key }: KeyedLine): string {
  return (JSON.parse(`${key}]`) as [string])[0];
}

/**
 * Lines of JSON, each an array that begins with a text, its key. Only the lines that somebody asks for are read and parsed:
 * a hundred thousand parsed ones would take many times the memory of an article.
 */
export class SortedLines {
  static readonly NONE = new SortedLines(PagedBytes.of(Buffer.alloc(0)), new Uint32Array(0), new Uint32Array(0));

  readonly #bytes: PagedBytes;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  #signposts: readonly Buffer[] | null = null;
  /** Where the lines of the next key begin, since most often keys are asked for in order. */
  #likely = 0;

  private constructor(bytes: PagedBytes, starts: Uint32Array, ends: Uint32Array) {
    this.#bytes = bytes;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Takes lines that are in the order of their keys, from one place of some bytes up to another. */
  static sorted(bytes: PagedBytes, from: number, to: number): SortedLines {
    const { starts, ends } = linesIn(bytes, from, to);
    return new SortedLines(bytes, starts, ends);
  }

  /**
   * Takes lines in any order, and leaves out what is not a whole one. Lines with the same key stay in their order.
   *
   * @param isWanted told what a line says. Default: all are wanted.
   */
  static sorting(bytes: PagedBytes, isWanted: (value: readonly unknown[]) => boolean = () => true): SortedLines {
    const { starts, ends } = linesIn(bytes, 0, bytes.length);
    const keyEnds = starts.map((start, index) => {
      const line = bytes.slice(start, ends[index]!);
      const value = parsed(line);
      return value !== null && isWanted(value) ? start + keyLength(line) : 0;
    });
    const order = Array.from(starts.keys()).filter((index) => keyEnds[index] !== 0);
    const keyAt = (index: number) => bytes.slice(starts[index]!, keyEnds[index]!);
    order.sort((a, b) => keyAt(a).compare(keyAt(b)));
    const inOrder = (numbers: Uint32Array) => Uint32Array.from(order, (index) => numbers[index]!);
    return new SortedLines(bytes, inOrder(starts), inOrder(ends));
  }

  get size(): number {
    return this.#starts.length;
  }

  /** The keys of all lines, in their order. */
  *keys(): Generator<string> {
    for (const line of this) yield keyOf(line);
  }

  /** What the lines with a key say, in their order; what cannot be read, or no more, says nothing. */
  find(key: string): unknown[][] {
    try {
      return this.#find(key);
    } catch {
      return [];
    }
  }

  #find(key: string): unknown[][] {
    const beginning = Buffer.from(`[${JSON.stringify(key)}`);
    const found: unknown[][] = [];
    let index = this.#isAt(this.#likely, beginning) ? this.#likely : this.#firstAt(beginning);
    for (; this.#isAt(index, beginning); index++) {
      const value = parsed(this.#line(index));
      if (value !== null) found.push(value);
    }
    this.#likely = index;
    return found;
  }

  /** All lines, in the order of their keys. */
  *[Symbol.iterator](): Generator<KeyedLine> {
    for (let index = 0; index < this.size; index++) {
      const line = this.#line(index);
      yield { key: line.subarray(0, keyLength(line)), line };
    }
  }

  #isAt(index: number, key: Buffer): boolean {
    return index < this.size && this.#compare(index, key) === 0;
  }

  /** The first index at which a line has the key, or would have it. */
  #firstAt(key: Buffer): number {
    this.#signposts ??= Array.from({ length: Math.ceil(this.size / STRIDE) }, (_, post) => {
      const line = this.#line(post * STRIDE);
      return Buffer.from(line.subarray(0, keyLength(line)));
    });
    const posts = this.#signposts;
    const post = firstWhere(0, posts.length, (index) => posts[index]!.compare(key) >= 0);
    const [from, to] = [Math.max(post - 1, 0) * STRIDE, Math.min(post * STRIDE, this.size)];
    // All of them are read at once when the first is.
    if (from < to) this.#line(from);
    return firstWhere(from, to, (index) => this.#compare(index, key) >= 0);
  }

  /** No key as it is written, with its quotes, is the beginning of another, so that its own length is enough. */
  #compare(index: number, key: Buffer): number {
    const line = this.#line(index);
    return line.compare(key, 0, key.length, 0, Math.min(key.length, line.length));
  }

  #line(index: number): Buffer {
    return this.#bytes.slice(this.#starts[index]!, this.#ends[index]!);
  }
}

/** The first of some numbers for which something holds, which from there on holds for all; the upper end if for none. */
function firstWhere(from: number, to: number, holds: (index: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where lines begin and end, commas behind them and empty lines left out. */
function linesIn(bytes: PagedBytes, from: number, to: number): { starts: Uint32Array; ends: Uint32Array } {
  let [starts, ends]: [Uint32Array, Uint32Array] = [new Uint32Array(FEWEST), new Uint32Array(FEWEST)];
  let count = 0;
  let start = from;
  const add = (end: number, last: number | undefined) => {
    const bare = last === COMMA ? end - 1 : end;
    if (bare > start) {
      if (count === starts.length) [starts, ends] = [larger(starts), larger(ends)];
      starts[count] = start;
      ends[count] = bare;
      count += 1;
    }
    start = end + 1;
  };
  let last: number | undefined;
  for (const { start: at, bytes: chunk } of bytes.scan(from, to)) {
    for (let found = chunk.indexOf(LINE_FEED); found !== -1; found = chunk.indexOf(LINE_FEED, found + 1)) {
      add(at + found, found === 0 ? last : chunk[found - 1]);
    }
    last = chunk.at(-1);
  }
  add(to, last);
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

function larger(numbers: Uint32Array): Uint32Array {
  const more = new Uint32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}

/** How far a line goes up to the quote that closes its key. */
function keyLength(line: Buffer): number {
  for (let end = line.indexOf(QUOTE, 2); end !== -1; end = line.indexOf(QUOTE, end + 1)) {
    let escapes = 0;
    while (line[end - 1 - escapes] === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return line.length;
}

/** What a line says; null if it is not a whole one that begins with a key. */
function parsed(line: Buffer): unknown[] | null {
  if (line[1] !== QUOTE) return null;
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
