import { type Stats, statSync } from 'node:fs';

/**
 * What the file system says of a file without reading it: size in bytes, the times of its last change of content and of
 * any change in milliseconds since 1970, and its inode. Whatever changes a file changes one of them, but for what happens
 * within one tick of the file system's clock: see `isSettled`.
 */
export type Stamp = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];

/** How far apart two changes have to be to have different times, with room to spare: ticks of 4 to 16 ms are usual. */
const TICK_MS = 50;
/** The same where times are whole seconds; FAT counts every other one. */
const COARSE_TICK_MS = 2000;

/** Takes a file's stamp. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp {
  return [size, mtimeMs, ctimeMs, ino];
}

/** The stamp of what a path leads to; null where that is no regular file, or out of reach. */
export function stampAt(file: string): Stamp | null {
  try {
    const stats = statSync(file);
    return stats.isFile() ? stampOf(stats) : null;
  } catch {
    return null;
  }
}

/** Whether nothing has changed from one stamp to the other. */
export function isSameStamp(one: Stamp, other: Stamp): boolean {
  return one[0] === other[0] && one[1] === other[1] && one[2] === other[2] && one[3] === other[3];
}

/**
 * Whether a file that is changed after a moment gets another stamp for certain. A change within the tick in which the
 * file was last changed leaves the same times; git calls such files racy.
 *
 * @param moment in milliseconds since 1970.
 */
export function isSettled([, mtimeMs, ctimeMs]: Stamp, moment: number): boolean {
  const tick = mtimeMs % 1000 === 0 ? COARSE_TICK_MS : TICK_MS;
  return Math.max(mtimeMs, ctimeMs) < moment - tick;
}

/** Whether something out of a file that anybody may have written is a stamp. */
export function isStamp(value: unknown): value is Stamp {
  return Array.isArray(value) && value.length === 4 && value.every((part) => typeof part === 'number');
}
