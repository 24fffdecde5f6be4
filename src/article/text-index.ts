/** Hashes are kept in this many slots at first; always twice as many as there are texts, at least. */
const FEWEST = 1 << 6;

/**
 * Numbers texts in the order in which they come, the same text always by the same number. Only hashes of the texts are
 * kept, so that one costs some twenty bytes however long it is: of 64 bits, which no two of a million texts share by
 * accident.
 */
export class TextIndex {
  #size = 0;
  /** By number, both halves of the hash. */
  #hashes = new Uint32Array(FEWEST);
  /** By hash: the number, from 1 on; 0 where there is none. */
  #slots = new Uint32Array(FEWEST);

  /** How many texts there are, and so the number that the next new one gets. */
  get size(): number {
    return this.#size;
  }

  /** The number of a text; a new one gets the next. */
  add(text: string): number {
    const [high, low] = hashOf(text);
    const slot = this.#slotOf(high, low);
    const known = this.#slots[slot]!;
    if (known !== 0) return known - 1;
    const number = this.#size++;
    this.#slots[slot] = this.#size;
    this.#hashes[2 * number] = high;
    this.#hashes[2 * number + 1] = low;
    if (2 * this.#size === this.#slots.length) this.#grow();
    return number;
  }

  /** The number of a text that was added; -1 if it was not. */
  find(text: string): number {
    const [high, low] = hashOf(text);
    return this.#slots[this.#slotOf(high, low)]! - 1;
  }

  /** Where the hash is, or would be. */
  #slotOf(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]!;
      if (known === 0) return slot;
      if (this.#hashes[2 * known - 2] === high && this.#hashes[2 * known - 1] === low) return slot;
    }
  }

  #grow(): void {
    const hashes = this.#hashes;
    this.#slots = new Uint32Array(2 * this.#slots.length);
    this.#hashes = new Uint32Array(2 * hashes.length);
    this.#hashes.set(hashes);
    for (let known = 1; known <= this.#size; known++) {
      this.#slots[this.#slotOf(hashes[2 * known - 2]!, hashes[2 * known - 1]!)] = known;
    }
  }
}

/** Two hashes of 32 bits that have nothing to do with one another (cyrb53, both halves whole). */
function hashOf(text: string): [high: number, low: number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high >>> 0, low >>> 0];
}
