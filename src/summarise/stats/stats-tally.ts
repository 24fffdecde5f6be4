import type { ArticleRow } from '../article-row.ts';
import type { BodyMeasure } from '../body-measure.ts';
import { FieldsTally } from '../fields/fields-tally.ts';
import { DateTally } from './date-tally.ts';
import { DomainTally } from './domain-tally.ts';
import { GroupTally } from './group-tally.ts';
import { HealthTally } from './health-tally.ts';
import { LengthTally } from './length-tally.ts';
import type { Stats, Totals } from './stats.ts';

/** One file, and what was found in it. */
export interface CountedFile {
  path: string;
  /** Null if the file cannot be read. */
  row: ArticleRow | null;
  /** Null if the body was not measured. */
  measure: BodyMeasure | null;
  /** Size of the file; null if it is not known. */
  bytes: number | null;
  /** What keeps the file, or with a `row` its front matter, from being read; null if nothing does. */
  problem: object | null;
}

/** What is counted besides what always is. */
export interface StatsOptions {
  /** The key to group articles by, as `groupingBy` takes it. Default: no groups. */
  by?: string | undefined;
  /** Whether to look at every key of the front matter. Default: false. */
  fields?: boolean | undefined;
  /** From when on dates are in the future. */
  now: Date;
}

/**
 * Counts articles one by one. It keeps numbers, short names, fingerprints and the paths that it is given, but no texts; a
 * hundred thousand articles take some 25 MB.
 */
export class StatsTally {
  readonly #totals: Totals = { articles: 0, words: 0, minutes: 0, images: 0, links: 0, bytes: 0 };
  readonly #dates = new DateTally();
  readonly #lengths = new LengthTally();
  readonly #links = new DomainTally();
  readonly #images = new DomainTally();
  readonly #health: HealthTally;
  readonly #groups: GroupTally | null;
  readonly #fields: FieldsTally | null;

  constructor({ by, fields = false, now }: StatsOptions) {
    this.#health = new HealthTally(now);
    this.#groups = by === undefined ? null : new GroupTally(by);
    this.#fields = fields ? new FieldsTally() : null;
  }

  /** Takes one more file into account. */
  add({ path, row, measure, bytes, problem }: CountedFile): void {
    if (row === null) {
      this.#health.addFault('unreadable', path);
      return;
    }
    if (problem !== null) this.#health.addFault('unreadableFrontMatter', path);
    this.#addTotals(row, bytes);
    this.#dates.add(row.date);
    if (row.words !== null) this.#lengths.add(row.words);
    this.#links.add(measure?.links ?? []);
    this.#images.add(measure?.images ?? []);
    this.#health.add(row, measure?.text ?? null);
    this.#groups?.add(row);
    this.#fields?.add(row.data);
  }

  #addTotals({ words, minutes, images, links }: ArticleRow, bytes: number | null): void {
    this.#totals.articles += 1;
    this.#totals.words += words ?? 0;
    this.#totals.minutes += minutes ?? 0;
    this.#totals.images += images ?? 0;
    this.#totals.links += links ?? 0;
    this.#totals.bytes += bytes ?? 0;
  }

  /** What all that was added comes to. */
  summary(): Stats {
    return {
      totals: { ...this.#totals },
      dates: this.#dates.summary(),
      lengths: this.#lengths.summary(),
      linkDomains: this.#links.summary(),
      imageDomains: this.#images.summary(),
      health: this.#health.summary(),
      ...(this.#groups !== null && { by: this.#groups.summary() }),
      ...(this.#fields !== null && { fields: this.#fields.summary() }),
    };
  }
}
