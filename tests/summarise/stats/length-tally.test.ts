import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LengthTally } from '../../../src/summarise/stats/length-tally.ts';
import { quantile } from '../../../src/summarise/stats/quantile.ts';

function lengthsOf(...words: number[]) {
  const tally = new LengthTally();
  for (const count of words) tally.add(count);
  return tally.summary();
}

describe('a quantile', () => {
  test('lies between two values in proportion', () => {
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.5)).toBe(3);
    // (n - 1) p = 9 * 0.9 = 8.1: a tenth of the way from the ninth value to the tenth.
    expect(quantile([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9)).toBeCloseTo(91);
  });

  test('is what the definition says: (n - 1) p steps along the line through the sorted values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (some, part) => {
        const sorted = some.toSorted((a, b) => a - b);
        const value = quantile(sorted, part);
        const steps = (sorted.length - 1) * part;
        // Walking the line back: the whole steps below the value, and the part of the one that it is in.
        const [low, high] = [sorted[Math.floor(steps)]!, sorted[Math.ceil(steps)]!];
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high + 1e-9);
        if (high > low) expect((value - low) / (high - low)).toBeCloseTo(steps % 1, 6);
      }),
    );
  });
});

describe('lengths', () => {
  test('are told by least, median, p90, most and mean', () => {
    expect(lengthsOf(400, 100, 300, 200)).toMatchObject({
      articles: 4,
      min: 100,
      median: 250,
      // 3 * 0.9 = 2.7: from 300 on, 0.7 of the way to 400.
      p90: 370,
      max: 400,
      mean: 250,
    });
    expect(lengthsOf(1, 1, 2)?.mean).toBe(1.33);
    expect(lengthsOf()).toBeNull();
  });

  test('are counted in stretches, from the shortest article to the longest', () => {
    expect(lengthsOf(60, 99, 100, 1999, 2000)?.histogram).toEqual([
      { from: 50, to: 99, articles: 2 },
      { from: 100, to: 199, articles: 1 },
      { from: 200, to: 499, articles: 0 },
      { from: 500, to: 999, articles: 0 },
      { from: 1000, to: 1999, articles: 1 },
      { from: 2000, to: 4999, articles: 1 },
    ]);
    expect(lengthsOf(0)?.histogram).toEqual([{ from: 0, to: 49, articles: 1 }]);
  });

  test('all count, each in the stretch that it is in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3_000_000 }), { minLength: 1 }), (words) => {
        for (const { from, to, articles } of lengthsOf(...words)!.histogram) {
          expect(articles).toBe(words.filter((count) => count >= from && count <= to).length);
        }
        expect(lengthsOf(...words)!.histogram.reduce((sum, { articles }) => sum + articles, 0)).toBe(words.length);
      }),
    );
  });
});
