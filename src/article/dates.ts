import { readShape } from './date-shapes.ts';
import type { DateShape, ParsedDate } from './parsed-date.ts';

export type { DateShape, ParsedDate, TimeOfDay } from './parsed-date.ts';

/** Why a value is no date: it looks like none, or it looks like one and there is no such day, time or zone. */
export type DateFault = 'not-a-date' | 'impossible';

/** A date, or the reason why there is none. */
export type DateReading = { date: ParsedDate; fault: null } | { date: null; fault: DateFault };

/** Reads a date in any of the shapes of `DateShape`, or gives null; `readDate` tells why. `new Date(string)` has no part in it. */
export function parseDate(value: unknown): ParsedDate | null {
  return readDate(value).date;
}

/** Reads a date, or says why the value is none. */
export function readDate(value: unknown): DateReading {
  const fields = value instanceof Date ? fromDate(value, 'object') : readScalar(value);
  if (fields === null) return { date: null, fault: 'not-a-date' };
  if (!isPossible(fields)) return { date: null, fault: 'impossible' };
  return { date: fields, fault: null };
}

/** Writes a date in ISO 8601: `2022-06-18`, `2022-06-18T09:33:38`, with `Z` or `+08:00` where the zone is known. */
export function formatDate(date: ParsedDate): string {
  const { year, month, day, time, zone } = date;
  const dayText = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (time === null) return dayText;
  const fraction = time.fraction === '' ? '' : `.${time.fraction}`;
  return `${dayText}T${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}${fraction}${zoneText(zone)}`;
}

function readScalar(value: unknown): ParsedDate | null {
  if (typeof value === 'number') return Number.isInteger(value) ? fromDigits(String(value)) : null;
  if (typeof value !== 'string' || value.length > 100) return null;
  const text = value.trim();
  return /^\d+$/.test(text) ? fromDigits(text) : readShape(text);
}

/** 1980 to 2100: numbers outside are more likely to be something else. */
const EPOCH_SECONDS: readonly [number, number] = [315_532_800, 4_102_444_800];

function fromDigits(digits: string): ParsedDate | null {
  if (digits.length === 8 && /^(?:19|20)/.test(digits)) {
    const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
    return { year: year!, month: month!, day: day!, time: null, zone: null, shape: 'compact', ambiguous: false };
  }
  const number = Number(digits);
  if (number >= EPOCH_SECONDS[0] && number < EPOCH_SECONDS[1]) return fromDate(new Date(number * 1000), 'epoch');
  const seconds = number / 1000;
  return seconds >= EPOCH_SECONDS[0] && seconds < EPOCH_SECONDS[1] ? fromDate(new Date(number), 'epoch') : null;
}

function fromDate(date: Date, shape: DateShape): ParsedDate | null {
  if (Number.isNaN(date.getTime())) return null;
  const milliseconds = date.getUTCMilliseconds();
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: {
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
      fraction: milliseconds === 0 ? '' : pad(milliseconds, 3),
    },
    zone: 0,
    shape,
    ambiguous: false,
  };
}

/** The widest offsets in use are -12:00 and +14:00. */
const WIDEST_ZONE = 14 * 60;

function isPossible({ year, month, day, time, zone }: ParsedDate): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
  if (zone !== null && !(Math.abs(zone) <= WIDEST_ZONE)) return false;
  return time === null || (time.hour < 24 && time.minute < 60 && time.second < 60);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : DAYS[month - 1]!;
}

function zoneText(zone: number | null): string {
  if (zone === null) return '';
  if (zone === 0) return 'Z';
  const minutes = Math.abs(zone);
  return `${zone < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(number: number, width = 2): string {
  return String(number).padStart(width, '0');
}
