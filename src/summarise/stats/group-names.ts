import type { ArticleRow } from '../article-row.ts';
import { columnOf } from '../columns.ts';
import { dayNumber, weekdayOf } from './day-number.ts';
import { ownDomain } from './own-domain.ts';

/** Monday first, as ISO 8601 counts. */
const WEEKDAYS: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** How the groups of one key are made and put in order. */
export interface Grouping {
  /** The groups that an article counts in; none if it has no such value. */
  namesOf(row: ArticleRow): readonly string[];
  /** Where groups have an order of their own. Default: by size, then by name. */
  rankOf?(name: string): number;
}

const CHRONOLOGICAL = (name: string) => Number(name.replace('-', ''));

const GROUPINGS: Readonly<Record<string, Grouping>> = {
  category: { namesOf: ({ categories }) => categories },
  tag: { namesOf: ({ tags }) => tags },
  author: { namesOf: authorsOf },
  year: { namesOf: ({ date }) => beginning(date, 4), rankOf: CHRONOLOGICAL },
  month: { namesOf: ({ date }) => beginning(date, 7), rankOf: CHRONOLOGICAL },
  weekday: {
    namesOf: ({ date }) => (date === null ? [] : [WEEKDAYS[weekdayOf(dayNumber(date))]!]),
    rankOf: (name) => WEEKDAYS.indexOf(name),
  },
  domain: { namesOf: domainsOf },
};

/** The keys that are more than a key of the front matter. */
export const GROUP_KEYS: readonly string[] = Object.keys(GROUPINGS);

/** Other ways to write them. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['categories', 'category'],
  ['tags', 'tag'],
  ['authors', 'author'],
]);

/** How articles are grouped by a key: one of `GROUP_KEYS`, a column, or any key of the front matter by its dotted path. */
export function groupingBy(key: string): Grouping {
  const name = ALIASES.get(key) ?? key;
  if (Object.hasOwn(GROUPINGS, name)) return GROUPINGS[name]!;
  const column = columnOf([key]);
  return { namesOf: (row) => namesIn(column === null ? valueAt(row.data, key) : row[column]) };
}

/** Whether groups by this key stand in an order of their own, and not by size. */
export function hasOwnOrder(key: string): boolean {
  return groupingBy(key).rankOf !== undefined;
}

function beginning(date: string | null, length: number): string[] {
  return date === null ? [] : [date.slice(0, length)];
}

function domainsOf({ data }: ArticleRow): string[] {
  const domain = ownDomain(data);
  return domain === null ? [] : [domain];
}

/** A row holds several authors in one text, which cannot be cut where a name has a comma of its own. */
function authorsOf({ author, data }: ArticleRow): string[] {
  if (author === null) return [];
  for (const list of [data['author'], data['authors']]) {
    if (!Array.isArray(list)) continue;
    const names = list.map((item) => (typeof item === 'object' ? item?.name : item));
    if (names.join(', ') === author) return names.map(String);
  }
  return [author];
}

/** A key that has dots itself comes before a path. */
function valueAt(data: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(data, path)) return data[path];
  const dot = path.indexOf('.');
  const first = dot < 0 ? undefined : path.slice(0, dot);
  const inner = first !== undefined && Object.hasOwn(data, first) ? data[first] : null;
  if (typeof inner !== 'object' || inner === null) return undefined;
  return valueAt(inner as Record<string, unknown>, path.slice(dot + 1));
}

/** Each item of a list is a value of its own; a map is its JSON. */
function namesIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const text = (typeof value === 'object' ? JSON.stringify(value) : String(value)).trim();
  return text === '' ? [] : [text];
}
