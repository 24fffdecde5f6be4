import { FieldFacts } from './field-facts.ts';
import type { FieldStats } from './field-stats.ts';
import { Place } from './place.ts';

/** Finds out which keys front matter has, how often, and with which values: what to know before writing a schema. */
export class FieldsTally {
  readonly #root = new Place((name) => new FieldFacts(name));
  #articles = 0;

  /** Takes the front matter of one more article into account; `{}` if it has none. */
  add(data: Readonly<Record<string, unknown>>): void {
    this.#root.add(data, this.#articles);
    this.#articles += 1;
  }

  /** Every key, the most frequent first; behind each the keys and items that it holds. */
  summary(): FieldStats[] {
    return this.#below(this.#root, '');
  }

  #below({ keys, items }: Place<FieldFacts>, path: string): FieldStats[] {
    const sorted = [...keys].sort(
      ([a, one], [b, other]) => other.facts.articles - one.facts.articles || (a < b ? -1 : 1),
    );
    const named = sorted.map(([name, place]) => [path === '' ? name : `${path}.${name}`, place] as const);
    // Lists of nothing have items that never were.
    const all = items === null || items.facts.articles === 0 ? named : [[`${path}[]`, items] as const, ...named];
    return all.flatMap(([key, place]) => [place.facts.summary(key, this.#articles), ...this.#below(place, key)]);
  }
}
