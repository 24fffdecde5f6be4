import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateTally } from '../../../src/summarise/stats/date-tally.ts';

function datesOf(...dates: (string | null)[]) {
  const tally = new DateTally();
  for (const date of dates) tally.add(date);
  return tally.summary();
}

/** The unit, and each stretch as `start count`, with `+n` before it where n empty ones are left out. */
function histogramOf(...dates: string[]) {
  const { unit, buckets } = datesOf(...dates).histogram!;
  return [
    unit,
    ...buckets.map(({ start, articles, skipped }) => `${skipped > 0 ? `+${skipped} ` : ''}${start} ${articles}`),
  ];
}

describe('dates', () => {
  test('have a first and a last, as their authors wrote them', () => {
    const dates = datesOf('2022-06-18T23:30:00-08:00', '2022-06-20', null, '2022-06-19T01:00:00Z');
    expect(dates).toMatchObject({ dated: 3, undated: 1, first: '2022-06-18', last: '2022-06-20' });
  });

  test('within few days are counted by day', () => {
    expect(histogramOf('2022-06-30', '2022-07-02', '2022-07-02')).toEqual([
      'day',
      '2022-06-30 1',
      '2022-07-01 0',
      '2022-07-02 2',
    ]);
  });

  test('within few months are counted by week, which begins on Monday', () => {
    // 13 June 2022 was a Monday.
    const days = ['2022-06-13', '2022-06-19', '2022-06-20', '2022-07-04', '2022-08-01', '2022-08-29', '2022-09-18'];
    expect(histogramOf(...days)).toEqual([
      'week',
      '2022-06-13 2',
      '2022-06-20 1',
      '2022-06-27 0',
      '2022-07-04 1',
      '2022-07-11 0',
      '2022-07-18 0',
      '2022-07-25 0',
      '2022-08-01 1',
      '2022-08-08 0',
      '2022-08-15 0',
      '2022-08-22 0',
      '2022-08-29 1',
      '2022-09-05 0',
      '2022-09-12 1',
    ]);
  });

  test('within two years are counted by month, and within more by year', () => {
    const months = Array.from({ length: 14 }, (_, index) => new Date(Date.UTC(2021, index, 31)).toISOString());
    expect(histogramOf(...months).slice(0, 2)).toEqual(['month', '2021-01 1']);
    const years = Array.from({ length: 30 }, (_, index) => `${1990 + index}-05-05`);
    expect(histogramOf(...years).slice(0, 2)).toEqual(['year', '1990 1']);
  });

  test('that are far off do not turn days into years: what is empty between is left out, and told', () => {
    expect(histogramOf('1970-01-01', '2022-06-18', '2022-06-19')).toEqual([
      'day',
      '1970-01-01 1',
      '+19160 2022-06-18 1',
      '2022-06-19 1',
    ]);
  });

  test('are given day by day if all of them are within 53 weeks', () => {
    expect(datesOf('2022-06-18', '2022-06-18', '2022-01-01').days).toEqual([
      { day: '2022-01-01', articles: 1 },
      { day: '2022-06-18', articles: 2 },
    ]);
    expect(datesOf('2022-01-01', '2023-01-06').days).toHaveLength(2);
    expect(datesOf('2022-01-01', '2023-01-07').days).toBeNull();
  });

  test('all count, and stretches follow each other, whatever the dates', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const near = fc.integer({ min: 0, max: 900 }).map((days) => new Date(1.5e12 + days * 864e5));
    fc.assert(
      fc.property(fc.array(fc.oneof(day, near), { minLength: 1, maxLength: 60 }), (dates) => {
        const { histogram, dated } = datesOf(...dates.map((date) => date.toISOString()));
        const { buckets } = histogram!;
        expect(buckets.reduce((sum, { articles }) => sum + articles, 0)).toBe(dated);
        const starts = buckets.map(({ start }) => start);
        expect(starts).toEqual([...new Set(starts)].sort());
        expect([buckets[0]!.articles > 0, buckets.at(-1)!.articles > 0]).toEqual([true, true]);
      }),
    );
  });
});
