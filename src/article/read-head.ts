import { isUtf8 } from 'node:buffer';
import { fstatSync, readFileSync, readSync } from 'node:fs';
import { Article } from './article.ts';
import { decodeArticle } from './decode.ts';
import type { ReadOptions } from './read-article.ts';
import { encodingName } from './text-decoding.ts';
import { type PlaceOptions, withFile } from './with-file.ts';

/** How to read the beginning of an article. */
export interface HeadOptions extends ReadOptions, PlaceOptions {}

/** An article of which perhaps only the beginning was read. */
export interface ArticleHead {
  /** Its front matter is all there; its body may be cut off, or left out, where `isWhole` is false. */
  article: Article;
  isWhole: boolean;
}

/** Front matter of any sane size ends well before this. */
const HEAD_BYTES = 16_384;
const head = Buffer.allocUnsafe(HEAD_BYTES);

/**
 * Reads an article as far as its front matter needs: the body of a file in UTF-8 whose front matter closes near its
 * beginning is left out, and of a long file not even read, so that bytes in it that are no UTF-8 are not seen.
 *
 * Null for what is no regular file, such as a named pipe: waiting for it without `await` would keep the process from
 * being interrupted, so that is for `readArticle`.
 *
 * @param path named in errors just as it is given.
 * @throws {ArticleError} `not-found`, `unreadable`, `undecodable` or `unknown-encoding`, as `readArticle` does.
 */
export function readHead(path: string, options: HeadOptions = {}): ArticleHead | null {
  const read = withFile(path, options, (descriptor) => {
    const length = readSync(descriptor, head, 0, HEAD_BYTES, 0);
    const isAll = length < HEAD_BYTES;
    // Bytes that are no UTF-8 say something of the whole file, wherever they stand.
    const known = head.subarray(0, isAll ? length : wholeCharacters(head.subarray(0, length)));
    const article = isUtf8(known) ? articleOf(known.length, path, options) : null;
    if (article !== null) return article;
    if ((!isAll || length === 0) && !fstatSync(descriptor).isFile()) return null;
    return isAll ? head.subarray(0, length) : readFileSync(descriptor);
  });
  if (read === null) return null;
  if (read instanceof Article) return { article: read, isWhole: false };
  const { text, encoding } = decodeArticle(read, { path, encoding: options.encoding });
  return { article: new Article(path, text, encoding), isWhole: true };
}

/** The article that the buffer holds the beginning of, if its front matter is all in there, else null. */
function articleOf(length: number, path: string, { encoding }: ReadOptions): Article | null {
  // Whether another encoding is believed hangs on the bytes further down.
  if (encoding !== undefined && encodingName(encoding) !== 'utf-8') return null;
  const end = closingLineEnd(length);
  // Text with NUL in it may be no text, or in UTF-16.
  if (end === -1 || head.subarray(0, end).includes(0)) return null;
  // All of it is known to be UTF-8, and marks at its beginning are kept.
  const article = new Article(path, head.toString('utf8', 0, end));
  return isClosed(article) ? article : null;
}

/** Just beyond the first line that looks like a closing fence, so that no more is decoded than is needed; or -1. */
function closingLineEnd(length: number): number {
  if (head[0] === 0x2b) return lineEndAfter('\n+++', length);
  if (head[0] === 0x3c) return lineEndAfter('\n-->', length);
  const dashes = lineEndAfter('\n---', length);
  const dots = lineEndAfter('\n...', dashes === -1 ? length : dashes);
  return dots === -1 ? dashes : dots;
}

/** Just beyond the first line that is only a fence; the opening one counts if anything stands above it. */
function lineEndAfter(fence: string, length: number): number {
  const bytes = head.subarray(0, length);
  for (let index = bytes.indexOf(fence); index !== -1; index = bytes.indexOf(fence, index + 1)) {
    const end = bytes.indexOf(10, index + 1);
    if (end === -1) return -1;
    if (isBlank(index + fence.length, end)) return end + 1;
  }
  return -1;
}

function isBlank(start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (head[index] !== 0x20 && head[index] !== 0x09 && head[index] !== 0x0d) return false;
  }
  return true;
}

/**
 * True where more text would not change the cut: there is front matter, and the line that closes it is all there. Where
 * a JSON object ends is looked for in all of the text, so that no beginning is enough.
 */
function isClosed(article: Article): boolean {
  try {
    const { language } = article.parts;
    return language !== null && language !== 'json';
  } catch {
    // What is wrong with the fences is said when the whole article is asked.
    return false;
  }
}

/** How many bytes there are up to a character of UTF-8 that is cut off at the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back]!;
    // A byte that continues a character says nothing of where that began.
    if (byte >= 0x80 && byte < 0xc0) continue;
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
