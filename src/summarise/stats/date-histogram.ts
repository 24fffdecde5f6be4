import { dayOf, weekdayOf } from './day-number.ts';

/** What a histogram of dates counts by. */
export type DateUnit = 'day' | 'week' | 'month' | 'year';

/** One stretch of time. */
export interface DateBucket {
  /** `2022`, `2022-06` or `2022-06-18`; for a week its Monday. */
  start: string;
  articles: number;
  /** How many empty stretches before it have been left out because they are many. */
  skipped: number;
}

/** How articles spread over time. */
export interface DateHistogram {
  unit: DateUnit;
  /** In order of time; up to three empty ones in a row stand between others. */
  buckets: DateBucket[];
}

/** More empty stretches in a row than this are left out. */
const LONGEST_GAP = 3;
/** The finest unit with no more stretches than this is taken, */
const MOST_BUCKETS = 24;
/** and with no more long gaps: a year that is a slip should not turn days into years. */
const MOST_GAPS = 2;

/** The number of the stretch that a day is in, and the name of the stretch with that number. */
const UNITS: Record<DateUnit, { indexOf(day: number): number; startOf(index: number): string }> = {
  day: { indexOf: (day) => day, startOf: dayOf },
  week: { indexOf: (day) => (day - weekdayOf(day) + 3) / 7, startOf: (index) => dayOf(index * 7 - 3) },
  month: {
    indexOf: (day) => yearOf(day) * 12 + Number(dayOf(day).slice(5, 7)) - 1,
    startOf: (index) => `${fourDigits(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
  },
  year: { indexOf: yearOf, startOf: fourDigits },
};

/** Counts days by the unit that suits them: the finest one that is still seen at a glance. Null if there are no days. */
export function dateHistogram(days: ReadonlyMap<number, number>): DateHistogram | null {
  if (days.size === 0) return null;
  for (const unit of ['day', 'week', 'month'] as const) {
    const buckets = bucketsOf(days, unit);
    const gaps = buckets.filter(({ skipped }) => skipped > 0).length;
    if (buckets.length + gaps <= MOST_BUCKETS && gaps <= MOST_GAPS) return { unit, buckets };
  }
  return { unit: 'year', buckets: bucketsOf(days, 'year') };
}

function bucketsOf(days: ReadonlyMap<number, number>, unit: DateUnit): DateBucket[] {
  const { indexOf, startOf } = UNITS[unit];
  const counts = new Map<number, number>();
  for (const [day, articles] of days) counts.set(indexOf(day), (counts.get(indexOf(day)) ?? 0) + articles);
  const buckets: DateBucket[] = [];
  let next: number | null = null;
  for (const index of [...counts.keys()].sort((a, b) => a - b)) {
    const gap: number = index - (next ?? index);
    const isLong = gap > LONGEST_GAP;
    for (let empty = index - gap; !isLong && empty < index; empty++) {
      buckets.push({ start: startOf(empty), articles: 0, skipped: 0 });
    }
    buckets.push({ start: startOf(index), articles: counts.get(index)!, skipped: isLong ? gap : 0 });
    next = index + 1;
  }
  return buckets;
}

function yearOf(day: number): number {
  return Number(dayOf(day).slice(0, 4));
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
