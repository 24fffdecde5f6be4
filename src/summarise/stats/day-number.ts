const DAY = 24 * 60 * 60 * 1000;

/** Days since 1 January 1970, of a date in ISO 8601: the day that its author wrote, whatever the zone. */
export function dayNumber(date: string): number {
  return Date.parse(date.slice(0, 10)) / DAY;
}

/** The day with this number: `2022-06-18`. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: number): number {
  // 1 January 1970 was a Thursday.
  return (((number + 3) % 7) + 7) % 7;
}
