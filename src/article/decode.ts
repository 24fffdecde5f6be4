import { ArticleError } from './article-error.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { detectEncoding } from './detect-encoding.ts';
import { LineMap } from './line-map.ts';
import { decodeStrictly, encodingName, firstUndecodable, isAsciiCompatible } from './text-decoding.ts';

/** How to decode an article. */
export interface DecodeOptions {
  /** Named in errors. */
  path: string;
  /** What to take bytes for that are not UTF-8 and carry no byte order mark. Default: found out. */
  encoding?: string | undefined;
}

/** An article's bytes as text. */
export interface DecodedArticle {
  /** All of it: line ends, NUL characters and byte order marks (as U+FEFF) included. */
  text: string;
  /** The Encoding Standard's name: `utf-8`, `gb18030`, `windows-1252`. */
  encoding: string;
  /** True where the bytes begin with a byte order mark. */
  bom: boolean;
}

/**
 * Turns bytes into text without ever losing one: UTF-8 strictly, else what a byte order mark, the option, a
 * `<meta charset>` or, last, the text itself says. The text never holds U+FFFD unless the bytes do.
 *
 * UTF-8 goes before the option, since text in another encoding is hardly ever valid UTF-8; only an encoding that gives
 * ASCII bytes another meaning (UTF-16, ISO-2022-JP) is believed at once.
 *
 * @throws {ArticleError} `undecodable` with the byte offset and the line, or `unknown-encoding`.
 */
export function decodeArticle(bytes: Uint8Array, options: DecodeOptions): DecodedArticle {
  const named = options.encoding === undefined ? null : knownEncoding(options.encoding, options.path);
  const marked = markedEncoding(bytes);
  const first = marked ?? (named !== null && !isAsciiCompatible(named) ? named : 'utf-8');
  const text = decodeStrictly(bytes, first);
  if (text !== null) return { text, encoding: first, bom: marked !== null };
  if (marked !== null || first !== 'utf-8' || named === 'utf-8') throw undecodable(bytes, first, options.path);
  if (named !== null) return decodeAs(bytes, named, options.path);

  const declared = declaredEncoding(bytes);
  const declaredText = declared === null || declared === 'utf-8' ? null : decodeStrictly(bytes, declared);
  if (declaredText !== null) return { text: declaredText, encoding: declared!, bom: false };
  const detected = isDamagedUtf8(bytes) ? null : detectEncoding(bytes);
  if (detected === null) throw undecodable(bytes, 'utf-8', options.path);
  return { ...detected, bom: false };
}

function knownEncoding(label: string, path: string): string {
  const name = encodingName(label);
  if (name !== null && name !== 'replacement') return name;
  const help = 'Name one that browsers know: utf-8, gb18030, big5, shift_jis, euc-kr, windows-1252.';
  throw new ArticleError('unknown-encoding', `unknown encoding "${label}"`, { path, help });
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeAs(bytes: Uint8Array, encoding: string, path: string): DecodedArticle {
  const text = decodeStrictly(bytes, encoding);
  if (text === null) throw undecodable(bytes, encoding, path);
  return { text, encoding, bom: false };
}

/** A UTF-8 file with a torn character or two: reading it as anything else would turn all the rest into mojibake. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const beyondAscii = new TextDecoder('utf-8').decode(bytes).match(/[^\0-\x7f]/gu) ?? [];
  const bad = beyondAscii.filter((character) => character === '\ufffd').length;
  return beyondAscii.length - bad > 4 * bad;
}

function undecodable(bytes: Uint8Array, encoding: string, path: string): ArticleError {
  const offset = Math.max(0, firstUndecodable(bytes, encoding));
  const before = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, offset));
  const message = `byte ${offset} is not ${encoding.toUpperCase()}${offset < bytes.length ? ` (0x${hex(bytes[offset]!)})` : ''}`;
  const help = 'Name the right encoding with --encoding, or mend the file.';
  return new ArticleError('undecodable', message, { path, ...new LineMap(before).at(before.length), help });
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
