import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../src/verify/align/align.ts';

/** The length of the longest common subsequence, by the book. */
function longest(a: number[], b: number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => {
      next.push(x === y ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    });
    row = next;
  }
  return row[b.length]!;
}

function partners(a: number[], b: number[]): number[] {
  return [...align(Int32Array.from(a), Int32Array.from(b))];
}

const numbers = fc.array(fc.nat(3), { maxLength: 60 });

test('partners are equal, in order, and as many as there can be', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const found = partners(a, b);
      const pairs = found.flatMap((j, i) => (j < 0 ? [] : [[i, j] as const]));
      for (const [i, j] of pairs) expect(a[i]).toBe(b[j]);
      expect(pairs.map(([, j]) => j)).toEqual(pairs.map(([, j]) => j).sort((x, y) => x - y));
      expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length);
      expect(pairs.length).toBe(longest(a, b));
    }),
    { numRuns: 500 },
  );
});

test('what was moved far is missing and added, and the rest has partners', () => {
  const a = Array.from({ length: 5_000 }, (_, i) => i);
  const b = [...a.slice(2_000), ...a.slice(0, 2_000)];
  expect(partners(a, b).filter((j) => j >= 0)).toHaveLength(3_000);
});

test('sequences that share nothing have no partners', () => {
  const a = Array.from({ length: 20_000 }, (_, i) => i % 7);
  expect(
    partners(
      a,
      a.map((x) => x + 10),
    ).every((j) => j < 0),
  ).toBe(true);
});
