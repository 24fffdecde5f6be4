import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, type Measured } from '../../../src/report/table/lay-out.ts';

const of = (...columns: [natural: number, least: number, rank?: number][]): Measured[] =>
  columns.map(([natural, least, rank]) => ({ natural, least, rank }));

const widths = (columns: Measured[], width: number | null) =>
  layOut(columns, width).shown.map((column) => column.width);

describe('the columns of a table', () => {
  test('are as wide as they want to be where there is room, or no terminal', () => {
    expect(widths(of([20, 8], [30, 8]), 52)).toEqual([20, 30]);
    expect(widths(of([200, 8], [300, 8]), null)).toEqual([200, 300]);
  });

  test('fill the width exactly when they shrink, the widest first', () => {
    expect(widths(of([20, 8], [60, 8], [10, 10]), 64)).toEqual([20, 30, 10]);
    expect(widths(of([40, 8], [60, 8], [10, 10]), 64)).toEqual([25, 25, 10]);
    expect(widths(of([40, 8], [60, 30], [10, 10]), 60)).toEqual([16, 30, 10]);
  });

  test('are left out where even their least is too much, those of the lowest rank first', () => {
    expect(layOut(of([20, 20, 2], [20, 20, 1], [20, 20, 3]), 45)).toMatchObject({
      shown: [{ index: 0 }, { index: 2 }],
      dropped: [1],
    });
  });

  test('keep their share of a wide terminal, for which others are left out', () => {
    const title = { natural: 90, least: 24, rank: 2 };
    const others = of([80, 20, 1], [70, 20, 0]);
    expect(layOut([title, ...others], 80).dropped).toEqual([]);
    expect(layOut([{ ...title, share: 1 / 2 }, ...others], 80)).toMatchObject({
      shown: [{ width: 40 }, { width: 38 }],
      dropped: [2],
    });
    // One that wants less does not get more, and one that has its least already no less.
    expect(widths([{ ...title, natural: 30, share: 1 / 2 }, ...others], 80)).toEqual([30, 23, 23]);
    expect(widths([{ ...title, share: 1 / 10 }, ...others], 68)).toEqual([24, 20, 20]);
  });

  test('without a rank are left out before those with one, the later ones first', () => {
    const columns = of([10, 10], [10, 10], [10, 10, 1], [10, 10]);
    expect(layOut(columns, 40).dropped).toEqual([3]);
    expect(layOut(columns, 30).dropped).toEqual([1, 3]);
    expect(layOut(columns, 10).dropped).toEqual([0, 1, 3]);
  });

  test('are never all left out: the last one is cut', () => {
    expect(layOut(of([90, 90], [30, 30]), 20)).toEqual({
      shown: [expect.objectContaining({ index: 0, width: 20 })],
      dropped: [1],
    });
  });

  test('never take more than there is, nor less than their least', () => {
    const column = fc.record({
      natural: fc.integer({ min: 1, max: 300 }),
      least: fc.integer({ min: 1, max: 40 }),
      rank: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 200 }),
        (columns, width) => {
          const { shown, dropped } = layOut(columns, width);
          const used = shown.reduce((sum, column) => sum + column.width + 2, -2);
          expect(used).toBeLessThanOrEqual(width);
          expect([...shown.map(({ index }) => index), ...dropped].sort((a, b) => a - b)).toEqual([...columns.keys()]);
          const isCut = shown.some((column) => column.width < columns[column.index]!.natural);
          if (isCut) expect(used).toBe(width);
          for (const { index, width: given } of shown.length > 1 ? shown : []) {
            expect(given).toBeGreaterThanOrEqual(Math.min(columns[index]!.natural, columns[index]!.least));
          }
        },
      ),
    );
  });
});
