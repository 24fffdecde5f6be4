import { createHash, hash } from 'node:crypto';

/** 128 bits, which no two files share by accident. */
const LENGTH = 22;

/** A short name for some content that other content does not have: the beginning of its SHA-256 in base64url. */
export function contentHash(content: Uint8Array | string): string {
  return hash('sha256', content, 'base64url').slice(0, LENGTH);
}

/** The same for content that comes in pieces. */
export class RunningHash {
  readonly #hash = createHash('sha256');

  add(piece: Uint8Array): void {
    this.#hash.update(piece);
  }

  /** The name of all that was added; nothing more can be. */
  end(): string {
    return this.#hash.digest('base64url').slice(0, LENGTH);
  }
}
