/** A set of small whole numbers, which takes a bit for each up to the largest. */
export class NumberSet {
  #bytes = new Uint8Array(64);

  /** Adds a number from 0 on; false if it was there already. */
  add(number: number): boolean {
    const [at, bit] = [number >> 3, 1 << (number & 7)];
    if (at >= this.#bytes.length) {
      const bytes = new Uint8Array(2 * at);
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
    const isNew = (this.#bytes[at]! & bit) === 0;
    this.#bytes[at]! |= bit;
    return isNew;
  }
}
