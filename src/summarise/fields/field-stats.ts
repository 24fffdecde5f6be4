import type { DateShape } from '../../article/parsed-date.ts';
import type { ValueType } from './value-type.ts';

/** A value as it is shown: long texts are cut. */
export type Sample = string | number | boolean;

/** What there is to say of one key of the front matter, or of the items of a list. */
export interface FieldStats {
  /** `author.name` for a key in a map, `tags[]` for the items of a list. */
  key: string;
  /** In how many articles it occurs. */
  articles: number;
  /** The part of all articles that have it: 0 to 1. */
  share: number;
  /** How many values there are, which is more than articles for the items of lists. */
  values: number;
  /** How many of them are null, blank, or a list or map of nothing. */
  empty: number;
  /** How many there are of each type; `other` is what JSON does not have, and what is too deep to look at. */
  types: Partial<Record<ValueType | 'other', number>>;
  /** How many different texts, numbers and booleans there are. */
  distinct: number;
  /** False where there are more different ones than `distinct` says. */
  distinctIsExact: boolean;
  /** The most frequent ones first. Where `distinctIsExact` is false, of those that were met first. */
  samples: { value: Sample; count: number }[];
  /** The least and the greatest number; null if there is none. */
  numbers: { min: number; max: number } | null;
  /** The dates among them, by the way they are written, the first and the last; null if there is none. */
  dates: { first: string; last: string; shapes: Partial<Record<DateShape, number>> } | null;
  /** How many items its lists have; null if it has no lists. */
  lengths: { min: number; max: number; mean: number } | null;
}
