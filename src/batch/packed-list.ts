import type * as zlib from 'node:zlib';

/** So many items are packed together: enough for what they have in common to be found, few enough to be unpacked often. */
const PAGE = 64;

/**
 * A list of plain data that is only added to and gone through: all but the newest items are kept as compressed JSON, which
 * takes a tenth of the memory or less. A short list is never packed.
 */
export class PackedList<Item> implements AsyncIterable<Item> {
  readonly #packed: Uint8Array[] = [];
  #open: Item[] = [];
  #zlib: typeof zlib | null = null;

  /** How many items there are. */
  get length(): number {
    return this.#packed.length * PAGE + this.#open.length;
  }

  /** Adds an item, which must not change any more. */
  async add(item: Item): Promise<void> {
    this.#open.push(item);
    if (this.#open.length < PAGE) return;
    // Few runs need what packs.
    this.#zlib ??= await import('node:zlib');
    const packed = this.#zlib.deflateRawSync(JSON.stringify(this.#open), { level: 1 });
    // What zlib gives is the beginning of a larger buffer.
    this.#packed.push(new Uint8Array(packed));
    this.#open = [];
  }

  /** All items, in the order in which they were added. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for (const page of this.#packed) yield* JSON.parse(this.#zlib!.inflateRawSync(page).toString()) as Item[];
    yield* this.#open;
  }
}
