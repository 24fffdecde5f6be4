import { closeSync, constants, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { readingError } from './reading-error.ts';

/** Where a file is. */
export interface PlaceOptions {
  /** What a relative path is relative to. Default: the process's working folder. */
  cwd?: string | undefined;
  /** Where the file is, if that is known. Default: where `path` leads. */
  file?: string | undefined;
}

/**
 * Reads a file at once: one that the system has in its memory is here in less time than it takes to ask another thread for
 * it.
 *
 * Null for what is no regular file, such as a named pipe: waiting for it without `await` would keep the process from
 * being interrupted.
 *
 * @param path named in errors just as it is given.
 * @param read reads from the open file's descriptor; null if that is no regular file.
 * @throws {ArticleError} `not-found` or `unreadable`.
 */
export function withFile<Value>(
  path: string,
  { file, cwd }: PlaceOptions,
  read: (descriptor: number) => Value | null,
): Value | null {
  const place = file ?? (cwd === undefined ? path : resolve(cwd, path));
  try {
    // A pipe that nobody writes to is opened at once, and then passed over.
    const descriptor = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return read(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    // A pipe has no place in it to read from.
    if ((error as NodeJS.ErrnoException).code === 'ESPIPE') return null;
    throw readingError(error, path, place);
  }
}
