import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, type ParsedDate, parseDate } from '../../src/article/dates.ts';
import { comparePeriod, type DatePeriod, readPeriod } from '../../src/summarise/where/date-period.ts';
import { parseWhere } from '../../src/summarise/where/parse-where.ts';
import { asked, someRow } from './some-row.ts';

const finds = (expression: string, date: string): boolean => parseWhere(expression).matches(asked(someRow({ date })));

const MINUTE = 60_000;
const TEN_YEARS = 10 * 366 * 24 * 60;

/** A moment as a number of minutes since 2015, and as it is written to a minute, without a zone. */
const minutes = fc.integer({ min: 0, max: TEN_YEARS });
const START = Date.UTC(2015, 0, 1);
const written = (minute: number): string => new Date(START + minute * MINUTE).toISOString().slice(0, 16);

/** Begin and end of what is written in some length of a date, worked out by counting minutes. */
function bounds(text: string): [start: number, end: number] {
  const [year, month, day, hour, minute] = text.split(/\D/).map(Number);
  const start = Date.UTC(year!, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
  if (minute !== undefined) return [start, start + MINUTE];
  if (day !== undefined) return [start, Date.UTC(year!, month! - 1, day + 1)];
  return [start, month === undefined ? Date.UTC(year! + 1, 0) : Date.UTC(year!, month, 1)];
}

const period = (text: string): DatePeriod => {
  const read = readPeriod(text);
  if (read === null || read === 'impossible') throw new Error(`${text} is no period`);
  return read;
};
const date = (text: string): ParsedDate => parseDate(text)!;

describe('a date of any precision', () => {
  test('means the whole of it: an oracle that counts minutes agrees with every operator', () => {
    fc.assert(
      fc.property(
        minutes,
        minutes,
        fc.integer({ min: -40, max: 40 }),
        fc.constantFrom(4, 7, 10, 16),
        (a, b, near, length) => {
          const literal = written(a).slice(0, length);
          const [start, end] = bounds(literal);
          // Far away, and round both ends, where mistakes are made.
          for (const minute of [b, (start - START) / MINUTE + near, (end - START) / MINUTE + near]) {
            if (minute < 0) continue;
            const value = START + minute * MINUTE;
            const truth = {
              '=': value >= start && value < end,
              '!=': value < start || value >= end,
              '<': value < start,
              '<=': value < end,
              '>': value >= end,
              '>=': value >= start,
            };
            for (const [sign, expected] of Object.entries(truth)) {
              expect(finds(`date ${sign} ${literal}`, written(minute)), `${written(minute)} ${sign} ${literal}`).toBe(
                expected,
              );
            }
          }
        },
      ),
    );
  });

  test('is compared by its clock, whatever its zone, with one that has none', () => {
    expect(finds('date = 2022-06-18', '2022-06-18T23:30:00-10:00')).toBe(true);
    expect(finds('date > 2022-06-18', '2022-06-18T23:30:00-10:00')).toBe(false);
    expect(comparePeriod(date('2022-06-18T09:00:00'), period('2022-06-18T09:00+08:00'))).toBe(0);
  });

  test('is the same moment in every zone, where both have one', () => {
    const zone = fc.integer({ min: -14 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(minutes, zone, zone, fc.integer({ min: -2, max: 2 }), (minute, here, there, later) => {
        const inZone = (at: number, offset: number): string =>
          formatDate({ ...date(written(at + offset)), zone: offset });
        const order = comparePeriod(date(inZone(minute + 1000 + later, here)), period(inZone(minute + 1000, there)));
        expect(Math.sign(order)).toBe(Math.sign(later));
      }),
    );
  });

  test('moves years below 100 rightly, too', () => {
    expect(comparePeriod(date('0050-01-01T00:30:00+01:00'), period('0049-12-31T23:30Z'))).toBe(0);
  });

  test('of a day counts from 00:00', () => {
    expect(finds('date = 2022-06-18 00:00', '2022-06-18')).toBe(true);
    expect(finds('date < 2022-06-18 00:01', '2022-06-18')).toBe(true);
    expect(finds('date >= 2022-06-18 00:01', '2022-06-18')).toBe(false);
  });

  test.each([
    ['2022', '2022'],
    ['2022-6', '2022-06'],
    ['2022/06/8', '2022-06-08'],
    ['2022-06-18 9:05', '2022-06-18T09:05'],
    ['2022-06-18t09:05:07', '2022-06-18T09:05:07'],
    ['2022-06-18 09:05:07.12 +0800', '2022-06-18T09:05:07.12'],
  ])('%s is understood', (text, prefix) => expect(period(text).prefix).toBe(prefix));

  test.each([
    '2022-13',
    '2022-02-29',
    '2022-00',
    '0000',
    '2022-06-18 24:00',
    '2022-06-18 09:60',
    '2022-06-18 09:00 +15:00',
  ])('%s is in no calendar', (text) => expect(readPeriod(text)).toBe('impossible'));

  test.each(['', '22', '20220618', '2022-06/18', '2022-06-18-', '2022-06-18 09', '12022-01', 'June 2022'])(
    '%j is no date',
    (text) => expect(readPeriod(text)).toBeNull(),
  );
});
