const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** One line: `["key",…]` without the comma that may stand behind it, and its beginning up to the key's quote. */
export interface KeyedLine {
  key: Buffer;
  line: Buffer;
}

/**
 * Lines of JSON in one buffer, each an array that begins with a text, its key. Only the lines that somebody asks for are
 * parsed: a hundred thousand parsed ones would take several times the memory of their text.
 */
export class SortedLines {
  static readonly NONE = new SortedLines(Buffer.alloc(0), []);

  readonly #bytes: Buffer;
  readonly #starts: readonly number[];

  private constructor(bytes: Buffer, starts: readonly number[]) {
    this.#bytes = bytes;
    this.#starts = starts;
  }

  /** Takes lines that are in the order of their keys. */
  static sorted(bytes: Buffer): SortedLines {
    return new SortedLines(bytes, startsIn(bytes));
  }

  /** Takes lines in any order, and leaves out what is not a whole one. Lines with the same key stay in their order. */
  static sorting(bytes: Buffer): SortedLines {
    const starts = startsIn(bytes).filter((start) => isWhole(bytes, start));
    const ends = starts.map((start) => keyEnd(bytes, start));
    const order = Array.from(starts.keys());
    order.sort((a, b) => bytes.compare(bytes, starts[b], ends[b], starts[a], ends[a]));
    return new SortedLines(
      bytes,
      order.map((index) => starts[index]!),
    );
  }

  get size(): number {
    return this.#starts.length;
  }

  /** What the lines with a key say, in their order; a line that cannot be read says nothing. */
  find(key: string): unknown[][] {
    const wanted = Buffer.from(`[${JSON.stringify(key)}`);
    const found: unknown[][] = [];
    for (let index = this.#firstAt(wanted); index < this.size && this.#compare(index, wanted) === 0; index++) {
      const value = parsed(this.#line(index));
      if (value !== null) found.push(value);
    }
    return found;
  }

  /** All lines, in the order of their keys. */
  *[Symbol.iterator](): Generator<KeyedLine> {
    for (let index = 0; index < this.size; index++) {
      const line = this.#line(index);
      yield { key: line.subarray(0, keyEnd(line, 0)), line };
    }
  }

  /** The first index at which a line has the key, or would have it. */
  #firstAt(key: Buffer): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** No key as it is written, with its quotes, is the beginning of another, so that its own length is enough. */
  #compare(index: number, key: Buffer): number {
    const start = this.#starts[index]!;
    return this.#bytes.compare(key, 0, key.length, start, Math.min(start + key.length, this.#bytes.length));
  }

  #line(index: number): Buffer {
    const start = this.#starts[index]!;
    return this.#bytes.subarray(start, lineEnd(this.#bytes, start));
  }
}

function startsIn(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let start = 0; start < bytes.length; ) {
    starts.push(start);
    const end = bytes.indexOf(LINE_FEED, start);
    start = end === -1 ? bytes.length : end + 1;
  }
  return starts;
}

function isWhole(bytes: Buffer, start: number): boolean {
  const line = bytes.subarray(start, lineEnd(bytes, start));
  return line.toString('latin1', 0, 2) === '["' && line.at(-1) === 0x5d && parsed(line) !== null;
}

function lineEnd(bytes: Buffer, start: number): number {
  const found = bytes.indexOf(LINE_FEED, start);
  const end = found === -1 ? bytes.length : found;
  return bytes[end - 1] === COMMA ? end - 1 : end;
}

/** Just beyond the quote that closes the key. */
function keyEnd(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 2); end !== -1; end = bytes.indexOf(QUOTE, end + 1)) {
    let escapes = 0;
    while (bytes[end - 1 - escapes] === BACKSLASH) escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return bytes.length;
}

function parsed(line: Buffer): unknown[] | null {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
