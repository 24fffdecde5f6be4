import { fingerprint } from '../fingerprint.ts';
import { MOST_PATHS } from './path-list.ts';

/** Articles that are the same in something. */
export interface Duplicates {
  /** How many articles are the same as another. */
  count: number;
  /** How many sets of them there are. */
  sets: number;
  /** The first of the sets, as many as have `MOST_PATHS` articles between them, in the order of their first articles. */
  examples: { what: string | null; count: number; paths: string[] }[];
}

interface Twins {
  what: string | null;
  count: number;
  paths: string[];
}

/** Finds articles that are the same in something; of those that are not it keeps a fingerprint and the path. */
export class DuplicateTally {
  readonly #known = new Map<string, string | Twins>();
  #kept = 0;

  /**
   * Takes one more article into account.
   *
   * @param text what is compared.
   * @param what how it is called if there is another; null if it is too long to be shown.
   */
  add(text: string, path: string, what: () => string | null): void {
    const print = fingerprint(text);
    const known = this.#known.get(print);
    if (known === undefined) this.#known.set(print, path);
    else if (typeof known === 'string') {
      const twins: Twins = { what: what(), count: 1, paths: [] };
      this.#keep(twins, known);
      this.#known.set(print, twins);
      this.#add(twins, path);
    } else this.#add(known, path);
  }

  #add(twins: Twins, path: string): void {
    twins.count += 1;
    this.#keep(twins, path);
  }

  #keep(twins: Twins, path: string): void {
    if (this.#kept >= MOST_PATHS) return;
    twins.paths.push(path);
    this.#kept += 1;
  }

  summary(): Duplicates {
    const sets = [...this.#known.values()].filter((one) => typeof one !== 'string');
    return {
      count: sets.reduce((sum, { count }) => sum + count, 0),
      sets: sets.length,
      examples: sets.filter(({ paths }) => paths.length > 1),
    };
  }
}
