import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { readingError } from './reading-error.ts';

/** Most articles are smaller than this, so that no memory need be found for their bytes. */
const ROOM = 262_144;
let room: Buffer | null = null;

/** Where a file is. */
export interface PlaceOptions {
  /** What a relative path is relative to. Default: the process's working folder. */
  cwd?: string | undefined;
  /** Where the file is, if that is known. Default: where `path` leads. */
  file?: string | undefined;
}

/**
 * What a file holds, until the next one is read, at once: a file that the system has in its memory is here in less time
 * than it takes to ask another thread for it.
 *
 * Null for what is no regular file, such as a named pipe: waiting for it without `await` would keep the process from
 * being interrupted.
 *
 * @param path named in errors just as it is given.
 * @throws {ArticleError} `not-found` or `unreadable`.
 */
export function readBytes(path: string, options: PlaceOptions = {}): Uint8Array | null {
  const file = options.file ?? (options.cwd === undefined ? path : resolve(options.cwd, path));
  try {
    return bytesOf(file);
  } catch (error) {
    // A pipe has no place in it to read from.
    if ((error as NodeJS.ErrnoException).code === 'ESPIPE') return null;
    throw readingError(error, path, file);
  }
}

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
