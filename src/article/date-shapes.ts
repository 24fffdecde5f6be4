import type { DateShape, ParsedDate, TimeOfDay } from './parsed-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The zones that RFC 822 section 5.1 names, in hours. */
const ZONE_NAMES: Record<string, number> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const YEAR = '(?<year>\\d{4})';
const MONTH = '(?<month>\\d{1,2})';
const DAY = '(?<day>\\d{1,2})';
const MONTH_NAME =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const CLOCK =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?(?: ?(?<half>[ap])\\.?m\\.?)?';
const OFFSET = '(?<zone>z|utc?|gmt|[ecmp][sd]t|(?:utc|gmt)?[+-]\\d{2}(?::?\\d{2})?)';
const TIME = `${CLOCK}(?: {0,2}${OFFSET})?`;
/** The time behind a date, if there is one. */
const THEN = `(?:(?:t|,? {1,3}(?:at )?)${TIME})?`;
const CJK_TIME =
  '(?: *(?<hour>\\d{1,2}) ?(?::|：|[时時点點] ?|시 ?)(?<minute>\\d{1,2})(?:분|分)?(?:(?::|：| ?)(?<second>\\d{2})(?:秒|초)?)?(?: {0,2}' +
  `${OFFSET})?)?`;

/** Every shape, the likeliest first. No two of them match the same text. */
const SHAPES: readonly (readonly [DateShape, RegExp])[] = [
  ['iso', shape(`${YEAR}-${MONTH}-${DAY}${THEN}`)],
  [
    'rfc822',
    shape(`(?:${WEEKDAY},? +)?${DAY} +${MONTH_NAME} +(?<year>\\d{4}|\\d{2}) +${TIME}(?: *\\([\\w ]{1,40}\\))?`),
  ],
  ['slashes', shape(`${YEAR}/${MONTH}/${DAY}${THEN}`)],
  ['dots', shape(`${YEAR}\\.${MONTH}\\.${DAY}\\.?${THEN}`)],
  ['dots', shape(`${DAY}\\.${MONTH}\\.${YEAR}${THEN}`)],
  ['cjk', shape(`${YEAR} ?[年년] ?${MONTH} ?[月월] ?${DAY} ?[日号號일]${CJK_TIME}`)],
  ['words', shape(`(?:${WEEKDAY},? +)?${MONTH_NAME} +${DAY}(?:st|nd|rd|th)?,? +${YEAR}${THEN}`)],
  ['words', shape(`(?:${WEEKDAY},? +)?${DAY}(?:st|nd|rd|th)?[ -]+${MONTH_NAME},?[ -]+${YEAR}`)],
  ['asctime', shape(`${WEEKDAY} +${MONTH_NAME} +${DAY} +${CLOCK}(?: +${OFFSET})? +${YEAR}`)],
  ['asctime', shape(`${WEEKDAY} +${MONTH_NAME} +${DAY} +${YEAR} +${TIME} *\\([\\w +-]{1,60}\\)`)],
  ['numeric', shape(`(?<first>\\d{1,2})([/-])(?<last>\\d{1,2})\\2${YEAR}${THEN}`)],
];

/**
 * Reads the fields of a date written as text, or gives null if it has none of the known shapes. Whether there is such a
 * day, time or zone has not been asked yet.
 */
export function readShape(text: string): ParsedDate | null {
  const common = readCommonIso(text);
  if (common !== null) return common;
  for (const [name, pattern] of SHAPES) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return fieldsOf(name, groups);
  }
  return null;
}

const COMMON_ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?: ?(Z|[+-]\d\d:?\d\d))?)?$/;

/** What most dates look like, in a fraction of the time that the other shapes take. */
function readCommonIso(text: string): ParsedDate | null {
  const match = COMMON_ISO.exec(text);
  if (match === null) return null;
  const [hour, zone] = [match[4], match[8]];
  const time =
    hour === undefined
      ? null
      : { hour: Number(hour), minute: Number(match[5]), second: Number(match[6]), fraction: match[7] ?? '' };
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
    time,
    zone: zoneOf(zone),
    shape: 'iso',
    ambiguous: false,
  };
}

function shape(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i');
}

type Groups = Record<string, string | undefined>;

function fieldsOf(name: DateShape, groups: Groups): ParsedDate {
  const { day, month, ambiguous } = name === 'numeric' ? numericDay(groups) : namedDay(groups);
  const year = fullYear(groups['year']!);
  return { year, month, day, time: timeOf(groups), zone: zoneOf(groups['zone']), shape: name, ambiguous };
}

function namedDay(groups: Groups): Pick<ParsedDate, 'day' | 'month' | 'ambiguous'> {
  const monthName = groups['name']?.slice(0, 3).toLowerCase();
  const month = monthName === undefined ? Number(groups['month']) : MONTHS.indexOf(monthName) + 1;
  return { month, day: Number(groups['day']), ambiguous: false };
}

function numericDay(groups: Groups): Pick<ParsedDate, 'day' | 'month' | 'ambiguous'> {
  const [first, last] = [Number(groups['first']), Number(groups['last'])];
  if (first > 12) return { day: first, month: last, ambiguous: false };
  return { day: last, month: first, ambiguous: last <= 12 && first !== last };
}

/** Two digits as RFC 2822 section 4.3 reads them: 00 to 49 are of this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function timeOf(groups: Groups): TimeOfDay | null {
  if (groups['hour'] === undefined) return null;
  const hour = Number(groups['hour']);
  const half = groups['half']?.toLowerCase();
  return {
    hour: half === undefined ? hour : twelveHour(hour, half),
    minute: Number(groups['minute']),
    second: Number(groups['second'] ?? 0),
    fraction: groups['fraction'] ?? '',
  };
}

/** There is no 0 and no 13 o'clock on a twelve-hour clock; 99 makes the time an impossible one. */
function twelveHour(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

const OFFSET_IN_DIGITS = /([+-])(\d{2}):?(\d{2})?$/;

/** Minutes east of UTC; NaN, which is no possible zone, for sixty minutes and more. */
function zoneOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const match = OFFSET_IN_DIGITS.exec(text);
  if (match === null) return ZONE_NAMES[text.toUpperCase()]! * 60;
  const minutes = Number(match[3] ?? 0);
  if (minutes > 59) return Number.NaN;
  const offset = Number(match[2]) * 60 + minutes;
  return match[1] === '-' && offset > 0 ? -offset : offset;
}
