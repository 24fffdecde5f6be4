import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** As much of a file is read at once, since what comes next is likely to be wanted next. */
const PAGE = 1 << 16;
/** So many pages are kept, so that places that are read in turn need not be read again each time. */
const KEPT = 4;

interface Page {
  start: number;
  bytes: Buffer;
}

/** Bytes of a file that are read when they are wanted, so that it takes hardly any memory; or bytes that are there. */
export class PagedBytes {
  readonly length: number;
  #handle: number | null;
  /** The one that was used last comes first. */
  readonly #pages: Page[];

  private constructor(length: number, handle: number | null, pages: Page[]) {
    this.length = length;
    this.#handle = handle;
    this.#pages = pages;
  }

  /** Bytes that are in memory. */
  static of(bytes: Buffer): PagedBytes {
    return new PagedBytes(bytes.length, null, [{ start: 0, bytes }]);
  }

  /**
   * What an open file holds now; closing it is up to whoever opened it.
   *
   * @throws the file system's error.
   */
  static in(handle: number): PagedBytes {
    return new PagedBytes(fstatSync(handle).size, handle, []);
  }

  /**
   * What a file holds, until it is closed.
   *
   * @throws the file system's error.
   */
  static open(file: string): PagedBytes {
    return PagedBytes.in(openSync(file, 'r'));
  }

  /**
   * The bytes from one place up to another, which nobody may change.
   *
   * @throws the file system's error, and where the file ends before.
   */
  slice(start: number, end: number): Buffer {
    let index = this.#pages.findIndex((page) => page.start <= start && end <= page.start + page.bytes.length);
    if (index === -1) index = this.#pages.push(this.#read(start, end)) - 1;
    const page = this.#pages[index]!;
    if (index > 0) {
      this.#pages.splice(index, 1);
      this.#pages.unshift(page);
      this.#pages.length = Math.min(this.#pages.length, KEPT);
    }
    return page.bytes.subarray(start - page.start, end - page.start);
  }

  /**
   * Goes through the bytes from one place up to another, piece by piece: each is overwritten by the next, so that however
   * much it is, no memory has to be found for it.
   *
   * @throws the file system's error, and where the file ends before.
   */
  *scan(from: number, to: number): Generator<{ start: number; bytes: Buffer }, void, undefined> {
    if (this.#handle === null) {
      yield { start: from, bytes: this.slice(from, to) };
      return;
    }
    const room = Buffer.allocUnsafeSlow(Math.min(PAGE, to - from));
    for (let start = from; start < to; start += room.length) {
      const bytes = room.subarray(0, Math.min(room.length, to - start));
      if (this.#fill(bytes, start) < bytes.length) throw new RangeError('the file ends before');
      yield { start, bytes };
    }
  }

  /** Lets go of the file. */
  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  #read(start: number, end: number): Page {
    const bytes = Buffer.allocUnsafeSlow(Math.min(Math.max(PAGE, end - start), this.length - start));
    const length = this.#fill(bytes, start);
    if (length < end - start) throw new RangeError('the file ends before');
    return { start, bytes: bytes.subarray(0, length) };
  }

  /** Reads on from a place, and gives how many bytes there were. */
  #fill(bytes: Buffer, start: number): number {
    if (this.#handle === null) throw new RangeError('there is nothing more to read');
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(this.#handle, bytes, length, bytes.length - length, start + length);
    }
    return length;
  }
}
