import { parseDate } from '../article/dates.ts';
import type { ColumnKind } from './columns.ts';
import { compareText } from './compare-text.ts';
import { isMissing } from './read-value.ts';
import { wallClock } from './wall-clock.ts';

/** The order of values of different kinds; what is missing is last in both directions. */
const RANKS = { boolean: 0, number: 1, date: 2, text: 3, other: 4, missing: 5 } as const;

/** A value as it is compared, worked out once. */
export interface SortKey {
  rank: (typeof RANKS)[keyof typeof RANKS];
  value: string | number;
}

/** Readies the values of one name to be compared. */
export function sortKeys(values: readonly unknown[], kind: ColumnKind | null): SortKey[] {
  const areDates = kind === 'date' || (kind === null && areMostlyDates(values));
  return values.map((value) => (areDates ? dateKey(value) : null) ?? plainKey(value));
}

/** Compares what has been readied; it never gives 0 for keys of different ranks. */
export function compareKeys(a: SortKey, b: SortKey, isDescending: boolean): number {
  const sign = isDescending ? -1 : 1;
  if (a.rank !== b.rank) {
    const isOneMissing = a.rank === RANKS.missing || b.rank === RANKS.missing;
    return (a.rank - b.rank) * (isOneMissing ? 1 : sign);
  }
  if (a.value === b.value) return 0;
  if (a.rank === RANKS.text) return compareText(a.value as string, b.value as string) * sign;
  return a.value < b.value ? -sign : sign;
}

/** Whether a key of the front matter holds dates, the odd slip apart: then each shape of them is put at its moment. */
function areMostlyDates(values: readonly unknown[]): boolean {
  let texts = 0;
  let dates = 0;
  for (const value of values) {
    if (typeof value !== 'string' || value === '') continue;
    texts++;
    if (parseDate(value) !== null) dates++;
  }
  return dates * 2 > texts;
}

function dateKey(value: unknown): SortKey | null {
  const date = parseDate(value);
  return date === null ? null : { rank: RANKS.date, value: wallClock(date) };
}

function plainKey(value: unknown): SortKey {
  if (isMissing(value)) return { rank: RANKS.missing, value: 0 };
  if (typeof value === 'boolean') return { rank: RANKS.boolean, value: Number(value) };
  if (typeof value === 'number' && !Number.isNaN(value)) return { rank: RANKS.number, value };
  if (typeof value === 'string') return { rank: RANKS.text, value };
  if (!Array.isArray(value)) return { rank: RANKS.other, value: 0 };
  return { rank: RANKS.text, value: value.filter((item) => typeof item !== 'object').join(', ') };
}
