import type { Output } from './output.ts';

/** Text is handed on in pieces of about this many UTF-16 units, */
const PIECE = 16_384;
/** but nobody waits for it longer than this, in milliseconds. */
const PATIENCE = 50;

/** Gathers rows for a stream, since a write takes longer than what most of them say. */
export class Pieces {
  readonly #output: Output;
  #text = '';
  #handed = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Takes a piece of text. */
  add(text: string): void {
    this.#text += text;
  }

  /** Whether there is enough of it, or somebody has waited long enough. */
  get isDue(): boolean {
    return this.#text.length >= PIECE || Date.now() - this.#handed >= PATIENCE;
  }

  /** Hands on what there is, and waits while the reader is slower than we are. */
  async hand(): Promise<void> {
    this.#handed = Date.now();
    const text = this.#text;
    this.#text = '';
    await this.#output.write(text);
  }
}
