import type { ChartStyle } from './chart-style.ts';
import { lineOf, type Piece } from './line-of.ts';

/** What happened on a day. */
export interface DayCount {
  /** `2022-06-18`. */
  day: string;
  /** From 1. */
  count: number;
}

const DAY = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** What stands left of the weeks: two blanks, a weekday, a blank. */
const MARGIN = 6;

/**
 * Draws days as a calendar: a column a week, a line a weekday, shades for how much there was. Weeks that do not fit next to
 * each other stand below, and the last line says what the shades mean. No lines if there are no days.
 */
export function calendarLines(days: readonly DayCount[], style: ChartStyle): string[] {
  if (days.length === 0) return [];
  const counts = new Map(days.map(({ day, count }) => [Date.parse(day) / DAY, count]));
  const numbers = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [mondayOf(numbers[0]!), mondayOf(numbers.at(-1)!)];
  const weeks = Array.from({ length: (last - first) / 7 + 1 }, (_, index) => first + index * 7);
  const room = Math.max(1, style.width - MARGIN);
  // With a blank between them days are squares, more or less.
  const cell = weeks.length * 2 <= room ? 2 : 1;
  const scale = scaleOf(Math.max(...counts.values()));
  const shade = (day: number) => {
    const count = counts.get(day) ?? 0;
    return day < numbers[0]! || day > numbers.at(-1)! ? ' ' : style.glyphs.shades[degreeOf(count, scale)]!;
  };
  const lines: string[] = [];
  for (let start = 0; start < weeks.length; start += room) {
    const some = weeks.slice(start, start + room);
    lines.push(lineOf([['faint', monthsAbove(some, cell)]], style));
    for (const [index, name] of WEEKDAYS.entries()) {
      const row = some.map((monday) => shade(monday + index).padEnd(cell)).join('');
      lines.push(
        lineOf(
          [
            ['faint', `  ${name} `],
            ['good', row.trimEnd()],
          ],
          style,
        ),
      );
    }
  }
  return [...lines, legend(scale, style)];
}

function mondayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Above the week in which a month begins, its name; above the first week too, if the next name leaves room for it. */
function monthsAbove(weeks: readonly number[], cell: number): string {
  const sundays = weeks.map((monday) => new Date((monday + 6) * DAY));
  const begins = [...sundays.keys()].filter((index) => sundays[index]!.getUTCDate() <= 7);
  const longest = MONTHS[0]!.length;
  if ((begins[0] ?? weeks.length) * cell > longest) begins.unshift(0);
  let line = ' '.repeat(MARGIN);
  for (const index of begins) {
    const column = MARGIN + index * cell;
    if (column + longest <= MARGIN + weeks.length * cell) {
      line = line.padEnd(column) + MONTHS[sundays[index]!.getUTCMonth()];
    }
  }
  return line.trimEnd();
}

/** The greatest count of each of the four degrees, such that none is empty of numbers. */
function scaleOf(most: number): number[] {
  const tops = [1, 2, 3, 4].map((degree) => Math.ceil((most * degree) / 4));
  return tops.filter((top, index) => top > (tops[index - 1] ?? 0));
}

/** 0 for nothing, 4 for the most; a scale of fewer degrees uses the darker ones. */
function degreeOf(count: number, scale: readonly number[]): number {
  if (count === 0) return 0;
  return scale.findIndex((top) => count <= top) + 1 + 4 - scale.length;
}

function legend(scale: readonly number[], style: ChartStyle): string {
  const { shades, dash } = style.glyphs;
  const steps = scale.map((top, index): Piece[] => {
    const from = (scale[index - 1] ?? 0) + 1;
    return [
      '  ',
      ['good', shades[degreeOf(top, scale)]!],
      ['faint', ` ${from === top ? top : `${from}${dash}${top}`}`],
    ];
  });
  return lineOf([['faint', `${' '.repeat(MARGIN)}${shades[0]} none`], ...steps.flat()], style);
}
