import { closeSync, fstatSync, openSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { temporaryBeside } from '../temporary-name.ts';
import { RunningHash } from './content-hash.ts';
import { CLOSING, footOf, headOf, type LineDocument } from './line-document.ts';
import type { KeyedLine } from './sorted-lines.ts';

/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 16;

/**
 * Writes a line document, whole or not at all.
 *
 * @param linesAt gives the lines, in the order of their keys, and is told the time: in milliseconds since 1970, by the file
 *   system's own clock.
 * @param rest gives what stands beside the lines, once they are through.
 * @throws the file system's error, after the temporary file is gone.
 */
export function writeLineDocument(
  file: string,
  kind: string,
  linesAt: (now: number) => Iterable<Pick<KeyedLine, 'line'>>,
  rest: () => LineDocument['rest'],
): void {
  const temporary = temporaryBeside(file);
  const handle = openSync(temporary, 'wx');
  try {
    const hash = new RunningHash();
    const write = (piece: Uint8Array) => {
      hash.add(piece);
      writeFileSync(handle, piece);
    };
    try {
      const lines = linesAt(fstatSync(handle).ctimeMs);
      for (const piece of inChunks(withCommas(headOf(kind), lines))) write(piece);
      write(Buffer.from(CLOSING + membersOf(rest())));
      writeFileSync(handle, footOf(hash.end()));
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    unlinkSync(temporary);
    throw error;
  }
}

const FIRST = Buffer.from('\n');
const NEXT = Buffer.from(',\n');

function* withCommas(head: string, lines: Iterable<Pick<KeyedLine, 'line'>>): Generator<Uint8Array> {
  yield Buffer.from(head);
  let separator = FIRST;
  for (const { line } of lines) {
    yield separator;
    yield line;
    separator = NEXT;
  }
}

function* inChunks(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    gathered.push(piece);
    size += piece.length;
    if (size < CHUNK) continue;
    yield Buffer.concat(gathered, size);
    gathered = [];
    size = 0;
  }
  yield Buffer.concat(gathered, size);
}

function membersOf(rest: LineDocument['rest']): string {
  return Object.entries(rest)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},\n`)
    .join('');
}
