import type { FieldStats } from '../fields/field-stats.ts';
import type { DateStats } from './date-tally.ts';
import type { DomainStats } from './domain-tally.ts';
import type { Groups } from './group-tally.ts';
import type { Health } from './health-tally.ts';
import type { LengthStats } from './length-tally.ts';

/** Sums over all articles that could be read. */
export interface Totals {
  articles: number;
  words: number;
  /** Reading time: the sum of the articles' whole minutes. */
  minutes: number;
  images: number;
  links: number;
  /** Size of the files. */
  bytes: number;
}

/** What a folder of articles comes to, as JSON carries it. */
export interface Stats {
  totals: Totals;
  dates: DateStats;
  /** Null if no body was measured. */
  lengths: LengthStats | null;
  linkDomains: DomainStats;
  imageDomains: DomainStats;
  health: Health;
  /** There only if it was asked for. */
  by?: Groups;
  /** There only if it was asked for. */
  fields?: FieldStats[];
}
