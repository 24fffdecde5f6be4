import { quantile } from './quantile.ts';

/** How many articles have so many words. */
export interface LengthBucket {
  from: number;
  /** The most words; the next stretch begins with one more. */
  to: number;
  articles: number;
}

/** How long articles are, in words. Median and p90 are as `quantile` says; all figures have at most two decimals. */
export interface LengthStats {
  /** How many articles were counted. */
  articles: number;
  min: number;
  median: number;
  p90: number;
  max: number;
  mean: number;
  /** From the shortest article to the longest, with empty stretches. */
  histogram: LengthBucket[];
}

/** Where stretches begin, besides at 0, and ten times, a hundred times that and so on. */
const STEPS = [50, 100, 200];

/** Remembers how many words each article has. */
export class LengthTally {
  readonly #words: number[] = [];

  add(words: number): void {
    this.#words.push(words);
  }

  /** Null if there are no articles. */
  summary(): LengthStats | null {
    if (this.#words.length === 0) return null;
    const sorted = Float64Array.from(this.#words).sort();
    const sum = sorted.reduce((total, words) => total + words, 0);
    return {
      articles: sorted.length,
      min: sorted[0]!,
      median: rounded(quantile(sorted, 0.5)),
      p90: rounded(quantile(sorted, 0.9)),
      max: sorted.at(-1)!,
      mean: rounded(sum / sorted.length),
      histogram: histogramOf(sorted),
    };
  }
}

function histogramOf(sorted: Float64Array): LengthBucket[] {
  const buckets: LengthBucket[] = [];
  const edges = stretches();
  let at = 0;
  while (at < sorted.length) {
    const { value } = edges.next();
    const start = at;
    while (at < sorted.length && sorted[at]! <= value.to) at += 1;
    if (at > 0) buckets.push({ ...value, articles: at - start });
  }
  return buckets;
}

function* stretches(): Generator<{ from: number; to: number }, never> {
  let from = 0;
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS) {
      yield { from, to: step * power - 1 };
      from = step * power;
    }
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
