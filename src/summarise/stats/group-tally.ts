import { detached } from '../../article/detached.ts';
import type { ArticleRow } from '../article-row.ts';
import { type Grouping, groupingBy } from './group-names.ts';

/** What the articles of one group come to. */
export interface Group {
  /** Null for the articles that have no such value. */
  name: string | null;
  articles: number;
  words: number;
  minutes: number;
  images: number;
  links: number;
}

/** The articles in groups. An article with several values is in several groups, so these can sum to more than there are. */
export interface Groups {
  /** As it was asked for. */
  key: string;
  /** Time and weekdays in their order, others by size and then by name; articles without a value last. */
  groups: Group[];
}

/** Names are told apart by so many UTF-16 units. */
const LONGEST_NAME = 120;

/** Counts articles in groups, in the memory that the groups take. */
export class GroupTally {
  readonly #key: string;
  readonly #grouping: Grouping;
  readonly #groups = new Map<string, Group>();
  readonly #missing = emptyGroup(null);

  /** @param key as `groupingBy` takes it. */
  constructor(key: string) {
    this.#key = key;
    this.#grouping = groupingBy(key);
  }

  add(row: ArticleRow): void {
    const names = new Set(this.#grouping.namesOf(row).map(shortened));
    if (names.size === 0) count(this.#missing, row);
    for (const name of names) count(this.#groupOf(name), row);
  }

  #groupOf(name: string): Group {
    let group = this.#groups.get(name);
    if (group === undefined) {
      const kept = detached(name);
      group = emptyGroup(kept);
      this.#groups.set(kept, group);
    }
    return group;
  }

  summary(): Groups {
    const { rankOf } = this.#grouping;
    const { compare } = new Intl.Collator('en', { numeric: true });
    const named = [...this.#groups].sort(([a, one], [b, other]) => {
      const order = rankOf === undefined ? other.articles - one.articles : rankOf(a) - rankOf(b);
      return order || compare(a, b) || (a < b ? -1 : 1);
    });
    const groups = named.map(([, group]) => group);
    return { key: this.#key, groups: this.#missing.articles === 0 ? groups : [...groups, this.#missing] };
  }
}

function emptyGroup(name: string | null): Group {
  return { name, articles: 0, words: 0, minutes: 0, images: 0, links: 0 };
}

function count(group: Group, { words, minutes, images, links }: ArticleRow): void {
  group.articles += 1;
  group.words += words ?? 0;
  group.minutes += minutes ?? 0;
  group.images += images ?? 0;
  group.links += links ?? 0;
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).toWellFormed()}…` : name;
}
