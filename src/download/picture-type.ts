/** The kinds of pictures that are kept. */
export type PictureType = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'bmp' | 'ico' | 'svg';

/** What the world calls them (IANA's registry of media types). */
export const MEDIA_TYPES: Readonly<Record<PictureType, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  bmp: 'image/bmp',
  ico: 'image/vnd.microsoft.icon',
  svg: 'image/svg+xml',
};

/** So many bytes tell every kind of picture: an SVG may have a long preamble. */
export const ENOUGH_TO_TELL = 16_384;

/** The brands of ISO 14496-12 files that are pictures. */
const AVIF = new Set(['avif', 'avis']);
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** The lengths of the headers that BMP has had. */
const BMP_HEADERS = new Set([12, 16, 40, 52, 56, 64, 108, 124]);

/** How Matroska and WebM begin. */
const EBML = 0x1a45dfa3;

/** The kind of picture that begins with these bytes, whatever a server calls it; null if it is none that we know. */
export function pictureType(head: Buffer): PictureType | null {
  const at = (from: number, text: string) => head.toString('latin1', from, from + text.length) === text;
  if (at(0, '\xff\xd8\xff')) return 'jpeg';
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'gif';
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'webp';
  if (at(0, 'BM') && head.length >= 18 && BMP_HEADERS.has(head.readUInt32LE(14))) return 'bmp';
  // The reserved byte of the first icon tells an icon from a file of numbers.
  if (at(0, '\0\0\x01\0') && head.length >= 22 && head.readUInt16LE(4) > 0 && head[9] === 0) return 'ico';
  if (at(4, 'ftyp')) return isoType(head);
  return isSvg(head) ? 'svg' : null;
}

/** What bytes that are no picture seem to be, for people: `an HTML page`. */
export function otherType(head: Buffer): string {
  if (head.length === 0) return 'nothing at all';
  const document = head.toString('utf8');
  const text = withoutPreamble(document);
  if (/<!doctype html\b/i.test(document) || /^<(?:html|head|body|title|script|meta|div|p)\b/i.test(text))
    return 'an HTML page';
  if (/^%PDF-/.test(text)) return 'a PDF';
  if (/^[[{]\s*["\]}{[\d]/.test(text)) return 'JSON';
  if (/^<\w+[\s>/]/.test(text)) return 'XML';
  if (head.toString('latin1', 4, 8) === 'ftyp' || (head.length >= 4 && head.readUInt32BE(0) === EBML)) return 'a video';
  return /[\0-\x08\x0e-\x1f]/.test(text.slice(0, 512)) ? 'something unknown' : 'text';
}

function isoType(head: Buffer): PictureType | null {
  const end = Math.min(head.readUInt32BE(0), head.length);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(head.toString('latin1', at, at + 4));
  if (brands.some((brand) => AVIF.has(brand))) return 'avif';
  return HEIC.has(brands[0] ?? '') ? 'heic' : null;
}

/** An XML document whose root is `svg`. */
function isSvg(head: Buffer): boolean {
  return /^<(?:\w+:)?svg[\s>/]/.test(withoutPreamble(head.toString('utf8')));
}

/** A document from its root on: without declarations, comments and the document type. */
function withoutPreamble(document: string): string {
  let text = document.replace(/^\ufeff/, '');
  for (;;) {
    text = text.trimStart();
    const preamble = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)/i.exec(text);
    if (preamble === null) return text;
    text = text.slice(preamble[0].length);
  }
}
