import { detached } from '../../article/detached.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Sample } from './field-stats.ts';

/** So many different values are told apart at one place. */
const MOST_DISTINCT = 1000;
/** Longer texts are cut, in UTF-16 units. */
const LONGEST_SAMPLE = 60;
const MOST_SAMPLES = 5;

/** Which values there are and how often, in bounded memory. */
export class DistinctValues {
  /** Long texts are told apart by their fingerprint, which stands behind the part that is shown. */
  readonly #counts = new Map<Sample, { shown: Sample; count: number }>();
  #isExact = true;

  /** Takes one more value into account. */
  add(value: Sample): void {
    const isLong = typeof value === 'string' && value.length > LONGEST_SAMPLE;
    const key = isLong ? fingerprint(value) + value.length : value;
    const known = this.#counts.get(key);
    if (known !== undefined) known.count += 1;
    else if (this.#counts.size >= MOST_DISTINCT) this.#isExact = false;
    else {
      const shown = typeof value === 'string' ? detached(isLong ? cut(value) : value) : value;
      this.#counts.set(isLong ? key : shown, { shown, count: 1 });
    }
  }

  /** The figures, the most frequent values first and of equal ones those that were met first. */
  summary(): { distinct: number; distinctIsExact: boolean; samples: { value: Sample; count: number }[] } {
    const samples = [...this.#counts.values()]
      .sort((one, other) => other.count - one.count)
      .slice(0, MOST_SAMPLES)
      .map(({ shown, count }) => ({ value: shown, count }));
    return { distinct: this.#counts.size, distinctIsExact: this.#isExact, samples };
  }
}

function cut(text: string): string {
  return `${text.slice(0, LONGEST_SAMPLE - 1).toWellFormed()}…`;
}
