import { type DateHistogram, dateHistogram } from './date-histogram.ts';
import { dayNumber, dayOf } from './day-number.ts';

/** When articles are from. Days are those that their authors wrote; no zone plays a part. */
export interface DateStats {
  /** How many articles have a date. */
  dated: number;
  undated: number;
  /** `2011-02-03`; null if no article has a date. */
  first: string | null;
  last: string | null;
  histogram: DateHistogram | null;
  /** Every day with articles, in order, if all of them are within 53 weeks; else null. */
  days: { day: string; articles: number }[] | null;
}

/** A calendar of more days than this is not seen at a glance. */
const LONGEST_CALENDAR = 53 * 7;

/** Counts articles by day. */
export class DateTally {
  readonly #days = new Map<number, number>();
  #dated = 0;
  #undated = 0;

  /** @param date ISO 8601; null if the article has none. */
  add(date: string | null): void {
    if (date === null) this.#undated += 1;
    else {
      const day = dayNumber(date);
      this.#days.set(day, (this.#days.get(day) ?? 0) + 1);
      this.#dated += 1;
    }
  }

  summary(): DateStats {
    const days = [...this.#days].sort(([one], [other]) => one - other);
    const first = days[0]?.[0] ?? null;
    const last = days.at(-1)?.[0] ?? null;
    const isShort = first !== null && last !== null && last - first < LONGEST_CALENDAR;
    return {
      dated: this.#dated,
      undated: this.#undated,
      first: first === null ? null : dayOf(first),
      last: last === null ? null : dayOf(last),
      histogram: dateHistogram(this.#days),
      days: isShort ? days.map(([day, articles]) => ({ day: dayOf(day), articles })) : null,
    };
  }
}
