import type { PictureType } from './picture-type.ts';

/** A picture's own size, in pixels as they are stored. */
export interface PictureSize {
  width: number;
  height: number;
}

/** So many bytes tell the size of nearly every picture; before a JPEG's stand its profiles and its thumbnail. */
export const ENOUGH_TO_MEASURE = 131_072;

/** The size that a picture's first bytes tell; null where they do not, or where it would take a reader of its own. */
export function pictureSize(type: PictureType, head: Buffer): PictureSize | null {
  try {
    const size = READERS[type]?.(head) ?? null;
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // The picture is shorter than its header.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const READERS: Partial<Record<PictureType, (head: Buffer) => PictureSize | null>> = {
  png: (head) => ({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) }),
  gif: (head) => ({ width: head.readUInt16LE(6), height: head.readUInt16LE(8) }),
  bmp: bmpSize,
  webp: webpSize,
  jpeg: jpegSize,
};

function bmpSize(head: Buffer): PictureSize {
  const isOld = head.readUInt32LE(14) === 12;
  if (isOld) return { width: head.readUInt16LE(18), height: head.readUInt16LE(20) };
  // A negative height means that the lines go from top to bottom.
  return { width: head.readInt32LE(18), height: Math.abs(head.readInt32LE(22)) };
}

/** RFC 9649: simple lossy, simple lossless and extended files. */
function webpSize(head: Buffer): PictureSize | null {
  const chunk = head.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const bits = head.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Goes from segment to segment to the frame header (ITU-T T.81, B.2.2). */
function jpegSize(head: Buffer): PictureSize | null {
  let at = 2;
  while (head.readUInt8(at) === 0xff) {
    const marker = head.readUInt8(at + 1);
    // C4, C8 and CC are no frames, though they stand among them.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
    const isFill = marker === 0xff;
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (isFill) at += 1;
    else if (isAlone) at += 2;
    else at += 2 + head.readUInt16BE(at + 2);
  }
  return null;
}
