import type { ParsedDate } from '../article/dates.ts';

/**
 * Writes what calendar and clock on the wall showed, such that texts are in the order of moments: the zone is left out,
 * a day begins at 00:00, and a fraction has nine digits. `2022-06-18T09:33:38.000000000`.
 */
export function wallClock({ year, month, day, time }: ParsedDate): string {
  const { hour, minute, second, fraction } = time ?? MIDNIGHT;
  const clock = `${two(hour)}:${two(minute)}:${two(second)}.${fraction.padEnd(9, '0')}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}`;
}

/** The same moment by a clock that is some minutes ahead. */
export function movedBy(minutes: number, date: ParsedDate): ParsedDate {
  const { hour, minute } = date.time ?? MIDNIGHT;
  const moved = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for those of the last century.
  moved.setUTCFullYear(date.year, date.month - 1, date.day);
  moved.setUTCHours(hour, minute + minutes);
  return {
    ...date,
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    time: { ...(date.time ?? MIDNIGHT), hour: moved.getUTCHours(), minute: moved.getUTCMinutes() },
  };
}

const MIDNIGHT = { hour: 0, minute: 0, second: 0, fraction: '' };

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
