import { detached } from '../../article/detached.ts';
import type { ArticleRow } from '../article-row.ts';
import { dateValueOf } from '../front-matter-fields.ts';
import { dayNumber } from './day-number.ts';
import { type Duplicates, DuplicateTally } from './duplicate-tally.ts';
import { addPath, type PathList } from './path-list.ts';

/** What can be amiss with an article that has been read, or worth a look. */
const CHECKS = {
  missingTitle: ({ title }) => title === null,
  missingDate: ({ date }) => date === null,
  missingAuthor: ({ author }) => author === null,
  /** There is a value, and it is no date. */
  brokenDate: ({ data }) => dateValueOf(data)?.reading.date === null,
  /** More than a day ahead, which leaves room for clocks and zones. */
  futureDate: ({ date }, tomorrow) => date !== null && dayNumber(date) > tomorrow,
  emptyBody: ({ body }) => body === 'empty',
  withoutImages: ({ images }) => images === 0,
} as const satisfies Record<string, (row: ArticleRow, tomorrow: number) => boolean>;

/** The name of a check of one article. */
export type CheckName = 'unreadable' | 'unreadableFrontMatter' | keyof typeof CHECKS;

/** What is amiss in a folder, or worth a look. */
export interface Health extends Record<CheckName, PathList> {
  /** Titles that differ in white space only are the same. */
  sameTitle: Duplicates;
  /** Bodies whose text is the same; those without text are left out. */
  sameBody: Duplicates;
}

const NAMES = Object.keys(CHECKS) as (keyof typeof CHECKS)[];

/** Collects what is amiss. */
export class HealthTally {
  readonly #tomorrow: number;
  readonly #lists: Record<CheckName, PathList>;
  readonly #titles = new DuplicateTally();
  readonly #bodies = new DuplicateTally();

  /** @param now the moment from which on dates are in the future. */
  constructor(now: Date) {
    this.#tomorrow = dayNumber(now.toISOString()) + 1;
    const names: CheckName[] = ['unreadable', 'unreadableFrontMatter', ...NAMES];
    this.#lists = Object.fromEntries(names.map((name) => [name, { count: 0, paths: [] }])) as never;
  }

  /** Takes a file into account that cannot be read, or whose front matter cannot. */
  addFault(name: 'unreadable' | 'unreadableFrontMatter', path: string): void {
    addPath(this.#lists[name], path);
  }

  /** @param text what a reader sees of the body; null if it was not looked at. */
  add(row: ArticleRow, text: string | null): void {
    for (const name of NAMES) if (CHECKS[name](row, this.#tomorrow)) addPath(this.#lists[name], row.path);
    const title = row.title?.replace(/\s+/g, ' ').trim().normalize();
    if (title) this.#titles.add(title, row.path, () => detached(title));
    if (text !== null && text.trim() !== '') this.#bodies.add(text, row.path, () => null);
  }

  summary(): Health {
    return { ...this.#lists, sameTitle: this.#titles.summary(), sameBody: this.#bodies.summary() };
  }
}
