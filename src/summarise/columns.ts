import type { ArticleRow } from './article-row.ts';
import type { NamePath } from './name.ts';

/** A column that is worked out for every article. */
export type ColumnName = Exclude<keyof ArticleRow, 'data'>;

/** What a column holds, where it holds anything. */
export type ColumnKind = 'text' | 'list' | 'number' | 'date';

/** The columns that are worked out for every article. */
export const COLUMN_KINDS: Readonly<Record<ColumnName, ColumnKind>> = {
  path: 'text',
  title: 'text',
  date: 'date',
  dateSource: 'text',
  author: 'text',
  categories: 'list',
  tags: 'list',
  body: 'text',
  words: 'number',
  minutes: 'number',
  images: 'number',
  links: 'number',
};

/** Other names for columns, since `category = "news"` asks for one of them. */
export const COLUMN_ALIASES: Readonly<Record<string, ColumnName>> = { category: 'categories', tag: 'tags' };

/** The column that a name means, or null if it means a key of the front matter. */
export function columnOf(path: NamePath): ColumnName | null {
  const [name] = path;
  if (name === undefined || path.length > 1) return null;
  if (Object.hasOwn(COLUMN_ALIASES, name)) return COLUMN_ALIASES[name]!;
  return Object.hasOwn(COLUMN_KINDS, name) ? (name as ColumnName) : null;
}

/** The prefix that leads to the front matter as it was read, past the columns. */
export const RAW_PREFIX = 'data';
