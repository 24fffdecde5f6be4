import { type DateReading, formatDate, readDate } from '../article/dates.ts';

/** Front matter as it was read. */
export type FrontMatterData = Readonly<Record<string, unknown>>;

/** The keys that say when an article is from, the first that has a value counts: what generators and importers write. */
export const DATE_KEYS = [
  'date',
  'pubDate',
  'publishDate',
  'published_at',
  'datePublished',
  'published',
  'created',
  'created_at',
  'createdAt',
] as const;

/** The article's title, or null. A title that YAML reads as a number or a boolean is still one. */
export function titleOf(data: FrontMatterData): string | null {
  return textOf(valueAt(data, 'title'));
}

/** Who wrote the article, or null; several joined with a comma. */
export function authorOf(data: FrontMatterData): string | null {
  const names = ['author', 'authors'].map((key) => namesOf(valueAt(data, key))).find((some) => some.length > 0);
  return names === undefined ? null : names.join(', ');
}

/** Where the article belongs; Hexo's lists in lists are one list. */
export function categoriesOf(data: FrontMatterData): string[] {
  return wordsAt(data, ['categories', 'category']);
}

/** What the article is about. */
export function tagsOf(data: FrontMatterData): string[] {
  return wordsAt(data, ['tags', 'tag']);
}

/** The value that says when the article is from, and what it is as a date; null where no key says so. */
export function dateValueOf(data: FrontMatterData): { value: unknown; reading: DateReading } | null {
  for (const key of DATE_KEYS) {
    const value = valueAt(data, key);
    // Jekyll's `published: false` is no date, and neither is an empty key.
    if (isBlank(value) || typeof value === 'boolean') continue;
    return { value, reading: readDate(value) };
  }
  return null;
}

/** When the article is from: what its front matter says, or else what the name of its file begins with. */
export function dateOf(
  data: FrontMatterData,
  path: string,
): { date: string; dateSource: 'front-matter' | 'file-name' } | { date: null; dateSource: null } {
  const told = dateValueOf(data);
  if (told !== null) {
    const { date } = told.reading;
    return date === null ? { date: null, dateSource: null } : { date: formatDate(date), dateSource: 'front-matter' };
  }
  const [, day] = /(?:^|[\\/])(\d{4}-\d{2}-\d{2})[-_.][^\\/]*$/.exec(path) ?? [];
  const { date } = readDate(day);
  return date === null ? { date: null, dateSource: null } : { date: formatDate(date), dateSource: 'file-name' };
}

/** The value of a key, in whatever case it is written, as Hugo reads it; the exact name comes first. */
function valueAt(data: FrontMatterData, name: string): unknown {
  if (Object.hasOwn(data, name)) return data[name];
  const lower = name.toLowerCase();
  for (const key in data) {
    if (key.length === lower.length && key.toLowerCase() === lower) return data[key];
  }
  return undefined;
}

function wordsAt(data: FrontMatterData, names: readonly string[]): string[] {
  for (const name of names) {
    const words = wordsOf(valueAt(data, name));
    if (words.length > 0) return words;
  }
  return [];
}

function wordsOf(value: unknown): string[] {
  // `tags: false` says that there are none.
  if (typeof value === 'boolean') return [];
  if (Array.isArray(value)) return value.flat(10).flatMap((item) => textOf(item) ?? []);
  const text = textOf(value);
  // Nobody's tag has a comma in it, and many write a list like this.
  if (text !== null) return text.split(/[,，、]/).flatMap((word) => word.trim() || []);
  return [];
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value === 'boolean') return [];
  if (typeof value !== 'object' || value === null) return [textOf(value) ?? []].flat();
  const person = value as FrontMatterData;
  // What jekyll-import, Hugo and Astro call it.
  for (const key of ['name', 'display_name', 'displayName', 'title', 'login']) {
    const name = textOf(valueAt(person, key));
    if (name !== null) return [name];
  }
  return [];
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : null;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
