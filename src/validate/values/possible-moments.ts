import type { ParsedDate } from '../../article/parsed-date.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The widest offsets from UTC in use, in minutes. */
const EASTMOST = 14 * 60;
const WESTMOST = -12 * 60;

/** The first and the last moment that a date can mean, in milliseconds since 1970: a date without a zone can be anywhere. */
export function possibleMoments({ year, month, day, time, zone }: ParsedDate): [earliest: number, latest: number] {
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, day);
  if (time !== null) start.setUTCHours(time.hour, time.minute, time.second, Number(`0.${time.fraction || 0}`) * 1000);
  const last = start.getTime() + (time === null ? DAY - 1 : 0);
  return [start.getTime() - (zone ?? EASTMOST) * MINUTE, last - (zone ?? WESTMOST) * MINUTE];
}
