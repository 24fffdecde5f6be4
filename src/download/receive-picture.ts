import { createHash, randomBytes } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { FetchFailure } from './fetch-failure.ts';
import { ENOUGH_TO_MEASURE, type PictureSize, pictureSize } from './picture-size.ts';
import { ENOUGH_TO_TELL, otherType, type PictureType, pictureType } from './picture-type.ts';
import { onDisk } from './unwritable-folder.ts';

/** A picture that is all there, in a file whose name is not yet its own. */
export interface ReceivedPicture {
  /** Where it is; whoever has it renames it or takes it away. */
  file: string;
  bytes: number;
  sha256: string;
  type: PictureType;
  /** Null where its first bytes do not tell. */
  size: PictureSize | null;
}

/**
 * Writes the bytes of a picture to a temporary file as they come, and stops as soon as they turn out to be none.
 *
 * @throws {FetchFailure} if it is no picture; the file is gone, as it is whatever is thrown.
 * @throws {UnwritableFolder} if the folder cannot be written.
 */
export async function receivePicture(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  folder: string,
): Promise<ReceivedPicture> {
  const file = join(folder, `.article-kit-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await onDisk(open(file, 'wx'));
  try {
    const hash = createHash('sha256');
    const start = Buffer.alloc(ENOUGH_TO_MEASURE);
    let bytes = 0;
    try {
      for await (const chunk of body) {
        hash.update(chunk);
        const isTold = bytes >= ENOUGH_TO_TELL;
        if (bytes < start.length) start.set(chunk.subarray(0, start.length - bytes), bytes);
        bytes += chunk.length;
        if (!isTold && bytes >= ENOUGH_TO_TELL) mustBePicture(start);
        await onDisk(handle.writeFile(chunk));
      }
    } finally {
      await onDisk(handle.close());
    }
    const head = start.subarray(0, bytes);
    const type = mustBePicture(head);
    return { file, bytes, sha256: hash.digest('hex'), type, size: pictureSize(type, head) };
  } catch (error) {
    await unlink(file).catch(() => undefined);
    throw error;
  }
}

function mustBePicture(head: Buffer): PictureType {
  const type = pictureType(head.subarray(0, ENOUGH_TO_TELL));
  if (type === null) throw new FetchFailure(`it is no picture but ${otherType(head.subarray(0, ENOUGH_TO_TELL))}`);
  return type;
}
