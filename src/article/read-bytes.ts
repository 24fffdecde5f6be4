import { fstatSync, readFileSync, readSync } from 'node:fs';
import { type PlaceOptions, withFile } from './with-file.ts';

/** Most articles are smaller than this, so that no memory need be found for their bytes. */
const ROOM = 262_144;
let room: Buffer | null = null;

/**
 * What a file holds, until the next one is read; null for what is no regular file.
 *
 * @param path named in errors just as it is given.
 * @throws {ArticleError} `not-found` or `unreadable`.
 */
export function readBytes(path: string, options: PlaceOptions = {}): Uint8Array | null {
  return withFile(path, options, (descriptor) => {
    room ??= Buffer.allocUnsafeSlow(ROOM);
    const length = readSync(descriptor, room, 0, ROOM, 0);
    if ((length === 0 || length === ROOM) && !fstatSync(descriptor).isFile()) return null;
    return length < ROOM ? room.subarray(0, length) : readFileSync(descriptor);
  });
}
