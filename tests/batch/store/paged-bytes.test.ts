import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PagedBytes } from '../../../src/batch/store/paged-bytes.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Bytes of which every four are different. */
const CONTENT = Buffer.from(Uint32Array.from({ length: 100_000 }, (_, index) => index).buffer);

function opened(): { bytes: PagedBytes; file: string } {
  const file = join(temporaryFolder([]), 'x');
  writeFileSync(file, CONTENT);
  const bytes = PagedBytes.open(file);
  onTestFinished(() => bytes.close());
  return { bytes, file };
}

test('a file gives the same as what it holds, at any place, of any length, in any order', () => {
  const { bytes } = opened();
  expect(bytes.length).toBe(CONTENT.length);
  for (let round = 0, start = 1; round < 3000; round++) {
    start = (start * 48_271) % CONTENT.length;
    const end = Math.min(start + (round % 7 === 0 ? start % 200_000 : start % 300), CONTENT.length);
    expect(bytes.slice(start, end).equals(CONTENT.subarray(start, end)), `${start} to ${end}`).toBe(true);
  }
});

test('what was given stays as it is while other places are read', () => {
  const { bytes } = opened();
  const first = bytes.slice(10, 20);
  for (let start = 0; start < CONTENT.length - 100; start += 40_000) bytes.slice(start, start + 100);
  expect(first.equals(CONTENT.subarray(10, 20))).toBe(true);
});

test('a file is gone through piece by piece, from any place to any other', () => {
  const { bytes } = opened();
  for (const [from, to] of [
    [0, CONTENT.length],
    [5, 70_000],
    [131_072, 262_144],
    [70_000, 70_001],
    [9, 9],
  ] as const) {
    const pieces = Array.from(bytes.scan(from, to), ({ start, bytes: piece }) => {
      expect(piece.equals(CONTENT.subarray(start, start + piece.length))).toBe(true);
      return [start, start + piece.length] as const;
    });
    // Each begins where the last one ended.
    expect([from, ...pieces.map(([, end]) => end)]).toEqual([...pieces.map(([start]) => start), to]);
  }
  expect([...PagedBytes.of(CONTENT).scan(5, 9)]).toEqual([{ start: 5, bytes: CONTENT.subarray(5, 9) }]);
});

test('a file that is cut off while it is read is an error and no wrong bytes', () => {
  const { bytes, file } = opened();
  truncateSync(file, 100_000);
  expect(() => bytes.slice(99_000, 101_000)).toThrow('the file ends before');
  expect(() => [...bytes.scan(0, 101_000)]).toThrow('the file ends before');
});

test('a closed file gives nothing more', () => {
  const { bytes } = opened();
  bytes.close();
  bytes.close();
  expect(() => bytes.slice(0, 1)).toThrow();
});
