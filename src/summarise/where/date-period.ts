import { type ParsedDate, parseDate } from '../../article/dates.ts';
import { movedBy, wallClock } from '../wall-clock.ts';

/** A stretch of time as it is written: a year, a month, a day, a minute, a second or a fraction of one. */
export interface DatePeriod {
  /** What all moments in it begin with as {@link wallClock} writes them. */
  prefix: string;
  /** Minutes east of UTC, if the zone is written. */
  zone: number | null;
}

const PERIOD = new RegExp(
  '^(?<year>\\d{4})(?:(?<separator>[-/])(?<month>\\d{1,2})(?:\\k<separator>(?<day>\\d{1,2})' +
    '(?:(?: |T)(?<minute>\\d{1,2}:\\d{2})(?<second>:\\d{2}(?<fraction>\\.\\d{1,9})?)?(?: ?(?:Z|[+-]\\d{2}(?::?\\d{2})?))?)?)?)?$',
  'i',
);

/** Reads a date of any precision; `impossible` for one that is in no calendar, null for what is no date. */
export function readPeriod(text: string): DatePeriod | 'impossible' | null {
  const parts = PERIOD.exec(text)?.groups;
  if (parts === undefined) return null;
  const { year, month, day, minute, second, fraction } = parts;
  const rest = minute === undefined ? '' : text.slice(text.indexOf(minute));
  const date = parseDate(`${year}-${month ?? '01'}-${day ?? '01'}${rest === '' ? '' : ` ${rest}`}`);
  if (date === null) return 'impossible';
  return { prefix: wallClock(date).slice(0, lengthOf({ month, day, minute, second, fraction })), zone: date.zone };
}

type Parts = Record<'month' | 'day' | 'minute' | 'second' | 'fraction', string | undefined>;

/** How much of `2022-06-18T09:33:38.000000000` is written. */
function lengthOf({ month, day, minute, second, fraction }: Parts): number {
  if (fraction !== undefined) return 19 + fraction.length;
  if (second !== undefined) return 19;
  if (minute !== undefined) return 16;
  if (day !== undefined) return 10;
  return month === undefined ? 4 : 7;
}

/**
 * Tells where a date lies: 0 in the period, below 0 before it, above 0 after it.
 *
 * Clocks on the wall are compared, whatever their zones. Only where both sides have a zone it counts, so that a date that
 * is copied with its zone means its moment.
 */
export function comparePeriod(date: ParsedDate, { prefix, zone }: DatePeriod): number {
  const same = zone === null || date.zone === null ? date : movedBy(zone - date.zone, date);
  const start = wallClock(same).slice(0, prefix.length);
  if (start === prefix) return 0;
  return start < prefix ? -1 : 1;
}
