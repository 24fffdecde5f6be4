import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { Article } from './article.ts';
import { decodeArticle } from './decode.ts';
import type { HeadOptions } from './read-head.ts';
import { readingError } from './reading-error.ts';

/** Most articles are smaller than this, so that no memory need be found for their bytes. */
const ROOM = 262_144;
let room: Buffer | null = null;

/** How to read all of an article. */
export interface WholeOptions extends HeadOptions {
  /** Told what the file holds, which is overwritten when the next one is read. */
  onBytes?: ((bytes: Uint8Array) => void) | undefined;
}

/**
 * Reads an article file as `readArticle` does, but at once: a file that the system has in its memory is here in less time
 * than it takes to ask another thread for it.
 *
 * Null for what is no regular file, such as a named pipe: waiting for it without `await` would keep the process from
 * being interrupted, so that is for `readArticle`.
 *
 * @param path named in errors just as it is given.
 * @throws {ArticleError} `not-found`, `unreadable`, `undecodable` or `unknown-encoding`, as `readArticle` does.
 */
export function readWhole(path: string, options: WholeOptions = {}): Article | null {
  const file = options.file ?? (options.cwd === undefined ? path : resolve(options.cwd, path));
  let bytes: Uint8Array | null;
  try {
    bytes = bytesOf(file);
  } catch (error) {
    // A pipe has no place in it to read from.
    if ((error as NodeJS.ErrnoException).code === 'ESPIPE') return null;
    throw readingError(error, path, file);
  }
  if (bytes === null) return null;
  options.onBytes?.(bytes);
  const { text, encoding } = decodeArticle(bytes, { path, encoding: options.encoding });
  return new Article(path, text, encoding);
}

/** What a file holds, until the next one is read; null if it is no regular file. */
function bytesOf(file: string): Uint8Array | null {
  room ??= Buffer.allocUnsafeSlow(ROOM);
  // A pipe that nobody writes to is opened at once, and then passed over.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const length = readSync(descriptor, room, 0, ROOM, 0);
    if ((length === 0 || length === ROOM) && !fstatSync(descriptor).isFile()) return null;
    return length < ROOM ? room.subarray(0, length) : readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
