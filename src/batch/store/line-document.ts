import { statSync } from 'node:fs';
import { contentHash, RunningHash } from './content-hash.ts';
import { PagedBytes } from './paged-bytes.ts';
import { SortedLines } from './sorted-lines.ts';

/** Written into every line document; what has another number is not understood. */
export const FORMAT = 1;

/** Lines, and what stands beside them. */
export interface LineDocument {
  lines: SortedLines;
  /** The other members, by their names. */
  rest: Readonly<Record<string, unknown>>;
  /** Lets go of the file, which the lines are read from when they are wanted. */
  close(): void;
}

/**
 * Reads a line document: a JSON object that any program can read, with a line for each of its entries, in order, and a sum
 * over all that stands before it. While the sum is right, no more than the lines that are asked for is parsed; where
 * somebody has formatted the file anew, it is read as any other JSON.
 *
 * @param kind what the document has to say of itself.
 * @param trust `as-written`: only as long as every byte is as it was written.
 * @returns null if there is none, or what is there is not one that we can trust: broken, of another kind or of another
 *   format.
 */
export function readLineDocument(
  file: string,
  kind: string,
  trust: 'as-written' | 'any-format' = 'any-format',
): LineDocument | null {
  let bytes: PagedBytes | null = null;
  try {
    // Whoever waits for a pipe waits for ever.
    if (!statSync(file).isFile()) return null;
    const opened = PagedBytes.open(file);
    bytes = opened;
    const written = asWritten(opened, kind);
    if (written !== null) return { ...written, close: () => opened.close() };
    const parts = trust === 'any-format' ? asJson(opened.slice(0, opened.length), kind) : null;
    opened.close();
    return parts && { ...parts, close: () => undefined };
  } catch {
    bytes?.close();
    return null;
  }
}

/** What stands before the first entry. */
export function headOf(kind: string): string {
  return `{"article-kit":${JSON.stringify(kind)},"format":${FORMAT},"entries":[`;
}

/** What stands behind the last entry. */
export const CLOSING = '\n],';

/** The end of a document, behind all that the sum is over. */
export function footOf(sum: string): string {
  return `"sum":"${sum}"}\n`;
}

type Parts = Pick<LineDocument, 'lines' | 'rest'>;

/** Bytes that are looked through at once from the end. */
const CHUNK = 1 << 16;

function asWritten(bytes: PagedBytes, kind: string): Parts | null {
  const head = Buffer.from(headOf(kind));
  const end = bytes.length - footOf(contentHash('')).length;
  if (end < head.length || !bytes.slice(0, head.length).equals(head)) return null;
  if (bytes.slice(end, bytes.length).toString('utf8') !== footOf(sumOf(bytes, end))) return null;
  const closing = closingBefore(bytes, end);
  const rest = JSON.parse(`{${bytes.slice(closing + CLOSING.length, end).toString('utf8')}"sum":""}`);
  return { lines: SortedLines.sorted(bytes, head.length, closing), rest };
}

function sumOf(bytes: PagedBytes, end: number): string {
  const hash = new RunningHash();
  for (const piece of bytes.scan(0, end)) hash.add(piece.bytes);
  return hash.end();
}

/** What stands behind the entries is short, so that it is looked for from the end. */
function closingBefore(bytes: PagedBytes, end: number): number {
  for (let length = CHUNK; ; length *= 2) {
    const start = Math.max(end - length, 0);
    const found = bytes.slice(start, end).lastIndexOf(CLOSING);
    if (found !== -1 || start === 0) return start + found;
  }
}

function asJson(bytes: Buffer, kind: string): Parts | null {
  try {
    const { 'article-kit': of, format, entries, ...rest } = JSON.parse(bytes.toString('utf8')) as LineDocument['rest'];
    if (of !== kind || format !== FORMAT || !Array.isArray(entries) || !entries.every(hasKey)) return null;
    const lines = Buffer.from(entries.map((entry) => JSON.stringify(entry)).join('\n'));
    return { lines: SortedLines.sorting(PagedBytes.of(lines)), rest };
  } catch {
    return null;
  }
}

function hasKey(entry: unknown): boolean {
  return Array.isArray(entry) && typeof entry[0] === 'string';
}
