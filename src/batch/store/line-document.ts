import { readFileSync, statSync } from 'node:fs';
import { contentHash } from './content-hash.ts';
import { SortedLines } from './sorted-lines.ts';

/** Written into every line document; what has another number is not understood. */
export const FORMAT = 1;

/** Lines, and what stands beside them. */
export interface LineDocument {
  lines: SortedLines;
  /** The other members, by their names. */
  rest: Readonly<Record<string, unknown>>;
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
  let bytes: Buffer;
  try {
    // Whoever waits for a pipe waits for ever.
    if (!statSync(file).isFile()) return null;
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  return readAsWritten(bytes, kind) ?? (trust === 'any-format' ? readAsJson(bytes, kind) : null);
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

function readAsWritten(bytes: Buffer, kind: string): LineDocument | null {
  const head = Buffer.from(headOf(kind));
  if (!bytes.subarray(0, head.length).equals(head)) return null;
  const summed = bytes.subarray(0, bytes.length - footOf(contentHash('')).length);
  if (bytes.toString('utf8', summed.length) !== footOf(contentHash(summed))) return null;
  const end = summed.lastIndexOf(CLOSING);
  const rest = JSON.parse(`{${summed.toString('utf8', end + CLOSING.length)}"sum":""}`) as LineDocument['rest'];
  return { lines: SortedLines.sorted(bytes.subarray(head.length + 1, Math.max(end, head.length + 1))), rest };
}

function readAsJson(bytes: Buffer, kind: string): LineDocument | null {
  try {
    const { 'article-kit': of, format, entries, ...rest } = JSON.parse(bytes.toString('utf8')) as LineDocument['rest'];
    if (of !== kind || format !== FORMAT || !Array.isArray(entries) || !entries.every(hasKey)) return null;
    return { lines: SortedLines.sorting(Buffer.from(entries.map((entry) => JSON.stringify(entry)).join('\n'))), rest };
  } catch {
    return null;
  }
}

function hasKey(entry: unknown): boolean {
  return Array.isArray(entry) && typeof entry[0] === 'string';
}
