import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { FORMAT } from '../store/line-document.ts';
import { PagedBytes } from '../store/paged-bytes.ts';
import { setAside } from '../store/set-aside.ts';

/** What a folder's journal is called. */
export const JOURNAL_NAME = '.article-kit.journal';

const HEADER = `\n{"article-kit":"journal of convert","format":${FORMAT}}`;
const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0 } = constants;
/** Characters that are gathered before they are written. */
const MOST_PENDING = 1 << 16;

/**
 * What has happened since the manifest was written, a line of JSON for each thing, so that a run that is cut off at any
 * moment leaves behind all that it takes to know its outputs. Several threads and several runs may append to one journal:
 * each line goes to the end of the file in one piece, and begins with a line feed, so that one that was cut off spoils no
 * other.
 */
export class Journal {
  readonly #file: string;
  readonly #handle: number;
  #pending = '';

  /**
   * Opens a folder's journal to append to it. What is in its place and is none is set aside.
   *
   * @throws the file system's error.
   */
  constructor(folder: string) {
    this.#file = join(folder, JOURNAL_NAME);
    if (isThere(this.#file) && !isJournal(this.#file)) setAside(this.#file);
    this.#handle = openSync(this.#file, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW);
    if (fstatSync(this.#handle).size === 0) this.#append(HEADER);
  }

  /**
   * Writes a line at once: it is there whatever happens next.
   *
   * @throws the file system's error.
   */
  write(value: object): void {
    this.#append(lineOf(value));
  }

  /** Writes a line together with others, perhaps later. */
  add(value: object): void {
    this.#pending += lineOf(value);
    if (this.#pending.length >= MOST_PENDING) this.#flush();
  }

  /** All that it holds, of other threads and runs too. */
  contents(): PagedBytes {
    this.#flush();
    const bytes = PagedBytes.in(this.#handle);
    if (this.#pending === '') return bytes;
    return PagedBytes.of(Buffer.concat([bytes.slice(0, bytes.length), Buffer.from(this.#pending)]));
  }

  /** Takes it away, unless another run has put a new one into its place. */
  remove(): void {
    if (lstatSync(this.#file, { throwIfNoEntry: false })?.ino === fstatSync(this.#handle).ino) unlinkSync(this.#file);
    this.#pending = '';
  }

  /** Lets go of it; what it holds is there for the next run. */
  close(): void {
    this.#flush();
    closeSync(this.#handle);
  }

  #flush(): void {
    try {
      this.#append(this.#pending);
      this.#pending = '';
    } catch {
      // There may be room again later; and `contents` has it all the same.
    }
  }

  #append(text: string): void {
    const length = Buffer.byteLength(text);
    // A full disk takes a part first, and says so only when it is asked again.
    if (writeSync(this.#handle, text) < length) throw Object.assign(new Error('cut off'), { code: 'ENOSPC' });
  }
}

/** Reads the journal that an earlier run has left in a folder; null if there is none, or none that we know how to read. */
export function readJournal(folder: string): Buffer | null {
  try {
    return hasJournal(folder) ? readFileSync(join(folder, JOURNAL_NAME)) : null;
  } catch {
    return null;
  }
}

/** Whether an earlier run has left a journal in a folder. */
export function hasJournal(folder: string): boolean {
  try {
    return isJournal(join(folder, JOURNAL_NAME));
  } catch {
    return false;
  }
}

/** Whether a file, as far as there is one, begins as a journal does. */
function isJournal(file: string): boolean {
  // Whoever waits for a pipe waits for ever, and whoever follows a link ends up somewhere else.
  if (!lstatSync(file).isFile()) return false;
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEADER.length);
    const length = readSync(handle, head, 0, head.length, 0);
    return length === 0 || head.toString('latin1') === HEADER;
  } finally {
    closeSync(handle);
  }
}

function lineOf(value: object): string {
  return `\n${JSON.stringify(value)}`;
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
