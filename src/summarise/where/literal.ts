import type { DatePeriod } from './date-period.ts';

/** A value that somebody typed, as it is to be compared. */
export type Literal =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number /** `2022` is a year beside a date. */; year: DatePeriod | null }
  | { kind: 'boolean'; boolean: boolean }
  | { kind: 'date'; period: DatePeriod };
