import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarLines } from '../../../src/report/charts/calendar-lines.ts';
import { widthOf } from '../../../src/report/display-width.ts';
import { ascii, plain } from './some-style.ts';

describe('a calendar', () => {
  test('has a column for each week, a line for each weekday, and shades', () => {
    // 1 June 2022 was a Wednesday.
    const days = [
      { day: '2022-06-01', count: 1 },
      { day: '2022-06-05', count: 4 },
      { day: '2022-06-06', count: 2 },
      { day: '2022-06-14', count: 3 },
    ];
    expect(calendarLines(days, plain(40))).toEqual([
      '      Jun',
      '  Mon   ▒ ·',
      '  Tue   · ▓',
      '  Wed ░ ·',
      '  Thu · ·',
      '  Fri · ·',
      '  Sat · ·',
      '  Sun █ ·',
      '      · none  ░ 1  ▒ 2  ▓ 3  █ 4',
    ]);
  });

  test('says which counts a shade stands for', () => {
    const legend = (count: number) =>
      calendarLines([{ day: '2022-06-01', count }], plain(60))
        .at(-1)
        ?.trim();
    expect(legend(1)).toBe('· none  █ 1');
    expect(legend(2)).toBe('· none  ▓ 1  █ 2');
    expect(legend(10)).toBe('· none  ░ 1–3  ▒ 4–5  ▓ 6–8  █ 9–10');
  });

  test('names the months where they begin, the first only if there is room before the second', () => {
    const year = [
      { day: '2022-01-01', count: 1 },
      { day: '2022-12-31', count: 1 },
    ];
    // The first days of the months are in the weeks 1, 6, 10, 14, 18, 23, 27, 32, 36, 40, 45 and 49.
    expect(calendarLines(year, plain(60))[0]).toBe('      Jan  Feb Mar Apr May  Jun Jul  Aug Sep Oct  Nov Dec');
    const late = [
      { day: '2022-06-20', count: 1 },
      { day: '2022-07-31', count: 1 },
    ];
    expect(calendarLines(late, plain(18))[0]).toBe('        Jul');
  });

  test('stands in several pieces where there is no room for all its weeks', () => {
    const year = [
      { day: '2022-01-01', count: 1 },
      { day: '2022-12-31', count: 1 },
    ];
    // 53 weeks, 30 beside each other.
    expect(calendarLines(year, plain(36))).toHaveLength(2 * 8 + 1);
    expect(calendarLines(year, plain(59))).toHaveLength(8 + 1);
  });

  test('of no days is nothing', () => {
    expect(calendarLines([], plain(60))).toEqual([]);
  });

  test('keeps within the width and shows every day, whatever the days', () => {
    const day = fc.integer({ min: 18_000, max: 18_400 });
    const some = fc.dictionary(day.map(String), fc.integer({ min: 1, max: 50 }), { minKeys: 1, maxKeys: 40 });
    fc.assert(
      fc.property(some, fc.integer({ min: 12, max: 200 }), fc.boolean(), (counts, width, isAscii) => {
        const days = Object.entries(counts).map(([number, count]) => ({
          day: new Date(Number(number) * 864e5).toISOString().slice(0, 10),
          count,
        }));
        const style = isAscii ? ascii(width) : plain(width);
        const lines = calendarLines(days, style);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        if (isAscii) expect(lines.join('')).toMatch(/^[ -~]*$/);
        const rows = lines
          .filter((line) => /^ {2}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) /.test(line))
          .map((line) => line.slice(6));
        const marks = [...rows.join('')].filter((mark) => style.glyphs.shades.slice(1).includes(mark));
        expect(marks).toHaveLength(days.length);
        const most = Math.max(...days.map(({ count }) => count));
        const darkest = marks.filter((mark) => mark === style.glyphs.shades[4]).length;
        expect(darkest).toBeGreaterThanOrEqual(days.filter(({ count }) => count === most).length);
        expect(darkest).toBeLessThanOrEqual(days.filter(({ count }) => count >= (most * 3) / 4).length);
      }),
    );
  });
});
