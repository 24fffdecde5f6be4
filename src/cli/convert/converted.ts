import type { Problem } from '../../batch/problem.ts';
import { widthOf } from '../../report/display-width.ts';
import { printable } from '../../report/printable.ts';
import type { Column, Line, Report } from '../../report/report.ts';
import type { Difference } from '../../verify/difference.ts';
import { withCommas } from '../figures.ts';

/**
 * What became of an article.
 *
 * - `converted`: its HTML became Markdown
 * - `unchanged`: the output is there already, byte for byte, and was not written
 * - `already-markdown`: its body was Markdown (or empty) and came through as it was
 * - `differs`: it was converted, and under `--verify` the Markdown did not say the same
 * - `failed`: nothing was written, and the error says why: `edited` and `not-ours` that the output was left alone
 */
export type ConvertedStatus = 'converted' | 'unchanged' | 'already-markdown' | 'differs' | 'failed';

/** One article's result, as JSON carries it. */
export interface Converted {
  source: string;
  /** Null if there is none: it failed, or went to standard output. */
  output: string | null;
  status: ConvertedStatus;
  /** There only if it failed. */
  error?: Problem;
  /** Under `--verify`: whether the Markdown, rendered again, says the same. */
  verified?: boolean;
  /** Under `--verify`: what it says differently. */
  differences?: Difference[];
}

const COLUMNS: readonly Column<Converted>[] = [
  { name: 'source', cell: ({ source }) => source },
  { name: 'output', cell: ({ output }) => output },
  { name: 'status', cell: ({ status }) => status },
  { name: 'line', cell: ({ error, differences }) => error?.line ?? differences?.[0]?.source?.line ?? null },
  { name: 'code', cell: ({ error, differences }) => error?.code ?? differences?.[0]?.kind ?? null },
  { name: 'message', cell: ({ error, differences }) => error?.message ?? differences?.[0]?.message ?? null },
  { name: 'help', cell: ({ error }) => error?.help ?? null },
];

/** The report over converted articles; the names that there will be decide how it is aligned, where it is. */
export function convertedReport(names: Iterable<ConvertedNames>, total: number): Report<Converted> {
  let widths: Report<Converted>['widths'] | null = null;
  return {
    columns: COLUMNS,
    line: toLine,
    // Only people want columns, and looking at thousands of names takes a while.
    get widths() {
      widths ??= widest(names);
      return widths;
    },
    total,
  };
}

/** Which article, and which output it will have. */
export type ConvertedNames = Pick<Converted, 'source' | 'output'>;

function widest(names: Iterable<ConvertedNames>): { left: number; right: number } {
  let [left, right] = [0, 0];
  for (const { source, output } of names) {
    left = Math.max(left, widthOf(printable(source)));
    right = Math.max(right, widthOf(printable(output ?? '')));
  }
  return { left, right };
}

function toLine({ source, output, status }: Converted): Line | null {
  const right = output === null || output === source ? '' : output;
  switch (status) {
    case 'converted':
      return { sign: '✓', tone: 'good', left: source, right, note: '' };
    case 'unchanged':
      return { sign: '=', tone: 'faint', left: source, right, note: 'unchanged' };
    case 'already-markdown':
      return { sign: '·', tone: 'faint', left: source, right, note: 'already Markdown' };
    case 'differs':
      return { sign: '≠', tone: 'bad', left: source, right, note: 'differs' };
    case 'failed':
      // stderr has told it, with the reason.
      return null;
  }
}

/** Counts results into one line. */
export class ConvertedTally {
  readonly #counts: Record<ConvertedStatus, number> = {
    converted: 0,
    unchanged: 0,
    'already-markdown': 0,
    differs: 0,
    failed: 0,
  };
  #leftAlone = 0;
  readonly #kinds = new Map<string, number>();
  readonly #dryRun: boolean;
  readonly #begun = performance.now();

  constructor(dryRun: boolean) {
    this.#dryRun = dryRun;
  }

  add({ status, error, differences = [] }: Converted): void {
    if (error?.code === 'edited' || error?.code === 'not-ours') this.#leftAlone += 1;
    else this.#counts[status] += 1;
    for (const { kind } of differences) this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
  }

  summary(): string {
    const { converted, unchanged, 'already-markdown': markdown, differs, failed } = this.#counts;
    const leftAlone = this.#leftAlone;
    if (converted + unchanged + markdown + differs + leftAlone + failed === 0) return 'No articles.';
    const parts = [
      [converted, this.#dryRun ? 'to be converted' : 'converted'],
      [unchanged, 'unchanged'],
      [markdown, 'already Markdown'],
      [differs, `differ (${this.#differences()})`],
      [leftAlone, 'left alone'],
      [failed, 'failed'],
    ] as const;
    const words = parts.flatMap(([count, word]) => (count === 0 ? [] : [`${withCommas(count)} ${word}`])).join(', ');
    const seconds = ((performance.now() - this.#begun) / 1000).toFixed(1);
    return this.#dryRun ? `${words}. Dry run: nothing was written.` : `${words} in ${seconds} s.`;
  }

  /** How many differences of each kind there were: `3 text, 1 link`. */
  #differences(): string {
    return [...this.#kinds].map(([kind, count]) => `${withCommas(count)} ${kind}`).join(', ');
  }
}
