import { type DateShape, formatDate, parseDate } from '../../article/dates.ts';
import { DistinctValues } from './distinct-values.ts';
import type { FieldStats, Sample } from './field-stats.ts';
import type { PlaceFacts } from './place.ts';
import type { ValueType } from './value-type.ts';

/** Digits alone are a date only under a name like this: an identifier may look like seconds since 1970. */
const DATE_NAME = /date|time|creat|updat|publi|modif|lastmod|expir/i;
const ONLY_DIGITS = /^\s*\d+\s*$/;

/** What the values at one place of the front matter have in common, in bounded memory. */
export class FieldFacts implements PlaceFacts {
  readonly #mayBeDigits: boolean;
  readonly #types = new Map<ValueType | 'other', number>();
  readonly #distinct = new DistinctValues();
  readonly #shapes = new Map<DateShape, number>();
  #articles = 0;
  #article = -1;
  #values = 0;
  #empty = 0;
  #dates: { first: string; last: string } | null = null;
  #numbers: { min: number; max: number } | null = null;
  #lengths: { lists: number; items: number; min: number; max: number } | null = null;

  constructor(name: string) {
    this.#mayBeDigits = DATE_NAME.test(name);
  }

  add(value: unknown, type: ValueType | null, article: number): void {
    this.#values += 1;
    if (article !== this.#article) this.#articles += 1;
    this.#article = article;
    const name = type ?? 'other';
    this.#types.set(name, (this.#types.get(name) ?? 0) + 1);
    if (isEmpty(value)) this.#empty += 1;
    if (type === 'array') this.#addLength((value as unknown[]).length);
    else if (type !== null && type !== 'object' && type !== 'null') this.#addScalar(value as Sample);
  }

  #addScalar(value: Sample): void {
    this.#distinct.add(value);
    if (typeof value === 'boolean') return;
    if (typeof value === 'number') this.#addNumber(value);
    const text = String(value);
    // Asking for a digit first saves most texts from being read as dates.
    if (/\d/.test(text) && (this.#mayBeDigits || !ONLY_DIGITS.test(text))) this.#addDate(value);
  }

  #addNumber(value: number): void {
    this.#numbers ??= { min: value, max: value };
    if (value < this.#numbers.min) this.#numbers.min = value;
    if (value > this.#numbers.max) this.#numbers.max = value;
  }

  #addDate(value: string | number): void {
    const date = parseDate(value);
    if (date === null) return;
    this.#shapes.set(date.shape, (this.#shapes.get(date.shape) ?? 0) + 1);
    const text = formatDate(date);
    this.#dates ??= { first: text, last: text };
    if (text < this.#dates.first) this.#dates.first = text;
    if (text > this.#dates.last) this.#dates.last = text;
  }

  #addLength(items: number): void {
    this.#lengths ??= { lists: 0, items: 0, min: items, max: items };
    this.#lengths.lists += 1;
    this.#lengths.items += items;
    this.#lengths.min = Math.min(this.#lengths.min, items);
    this.#lengths.max = Math.max(this.#lengths.max, items);
  }

  /** In how many articles there is a value at this place. */
  get articles(): number {
    return this.#articles;
  }

  /** @param all how many articles there are. */
  summary(key: string, all: number): FieldStats {
    const lengths = this.#lengths;
    return {
      key,
      articles: this.#articles,
      share: all === 0 ? 0 : Math.round((this.#articles / all) * 10_000) / 10_000,
      values: this.#values,
      empty: this.#empty,
      types: Object.fromEntries(byCount(this.#types)),
      ...this.#distinct.summary(),
      numbers: this.#numbers,
      dates: this.#dates === null ? null : { ...this.#dates, shapes: Object.fromEntries(byCount(this.#shapes)) },
      lengths:
        lengths === null
          ? null
          : { min: lengths.min, max: lengths.max, mean: Math.round((lengths.items / lengths.lists) * 100) / 100 },
    };
  }
}

function byCount<Name extends string>(counts: ReadonlyMap<Name, number>): [Name, number][] {
  return [...counts].sort(([, one], [, other]) => other - one);
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
