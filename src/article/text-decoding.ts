import { isUtf8 } from 'node:buffer';

/** WHATWG names of encodings in which ASCII bytes do not always mean ASCII characters. */
const NOT_ASCII_COMPATIBLE = new Set(['utf-16le', 'utf-16be', 'iso-2022-jp', 'replacement']);

/** Windows-1252, bytes 0x80 to 0x9F, as the Encoding Standard maps them (the five unassigned ones stay C1 controls). */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The Encoding Standard's name of an encoding, or null if the label is not known: `GBK` → `gbk`, `latin1` → `windows-1252`. */
export function encodingName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding.toLowerCase();
  } catch {
    return null;
  }
}

/** True where plain ASCII bytes read the same, so that UTF-8 may be tried before the named encoding. */
export function isAsciiCompatible(encoding: string): boolean {
  return !NOT_ASCII_COMPATIBLE.has(encoding);
}

/** Decodes all of the bytes, a byte order mark included, or gives null if one of them does not belong. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  // Node 20 reads Windows-1252 as Latin-1, so curly quotes would become control characters.
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    if (encoding === 'utf-8') return isUtf8(bytes) ? bufferOf(bytes).toString('utf8') : null;
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The same bytes; a buffer decodes UTF-8 in less time than it takes to make a decoder. */
function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = bufferOf(bytes).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252_HIGH[character.charCodeAt(0) - 0x80]!);
}

const CHUNK = 1 << 16;

/** The offset of the first byte sequence that the encoding does not know, or -1. For bytes that `decodeStrictly` refused. */
export function firstUndecodable(bytes: Uint8Array, encoding: string): number {
  const chunk = firstBadChunk(bytes, encoding);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  decoder.decode(bytes.subarray(0, chunk), { stream: true });
  let sequenceStart = chunk;
  for (let offset = chunk; offset < bytes.length; offset++) {
    try {
      // Nothing out means that a sequence has begun and waits for its other bytes.
      if (decoder.decode(bytes.subarray(offset, offset + 1), { stream: true }) !== '') sequenceStart = offset + 1;
    } catch {
      return sequenceStart;
    }
  }
  return sequenceStart < bytes.length ? sequenceStart : -1;
}

function firstBadChunk(bytes: Uint8Array, encoding: string): number {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let start = 0;
  try {
    for (; start + CHUNK < bytes.length; start += CHUNK) {
      decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true });
    }
  } catch {
    return start;
  }
  return start;
}
