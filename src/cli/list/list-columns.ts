import type { TableColumn } from '../../report/table/table.ts';
import type { ArticleRow } from '../../summarise/article-row.ts';
import { columnOf } from '../../summarise/columns.ts';
import { type NamePath, writeName } from '../../summarise/name.ts';
import { readerOf } from '../../summarise/read-value.ts';

/** What a column looks like in a terminal. */
type Look = Omit<TableColumn<ArticleRow>, 'name' | 'value'>;

/** The columns that `list` shows unless others are asked for, in this order. In a narrow terminal low ranks go first. */
const LOOKS: Readonly<Record<string, Look>> = {
  path: { rank: 9, cut: 'middle', least: 18 },
  title: { rank: 10, least: 24, share: 1 / 3, tone: () => 'strong' },
  date: { rank: 8, least: 11, text: dateText },
  author: { rank: 3 },
  categories: { rank: 5 },
  tags: { rank: 4 },
  words: { rank: 7, align: 'end' },
  minutes: { rank: 1, align: 'end' },
  images: { rank: 2, align: 'end' },
  links: { rank: 0.5, align: 'end' },
  body: { rank: 0 },
};

/** Front matter that was asked for by name is worth more than what nobody asked for. */
const ASKED: Look = { rank: 6 };

/** The columns that are shown unless others are asked for; JSON tells where the date is from, too. */
export const DEFAULT_COLUMNS: readonly string[] = Object.keys(LOOKS);

/** The columns that are worked out from the body. */
export const BODY_COLUMNS: ReadonlySet<string> = new Set(['words', 'minutes', 'images', 'links', 'body']);

/** What the column for a name is called, the same for all names that mean the same. */
export function columnName(path: NamePath): string {
  return columnOf(path) ?? writeName(path);
}

/** Makes the column for a name: one of the usual ones, or a key of the front matter. */
export function listColumn(path: NamePath): TableColumn<ArticleRow> {
  const name = columnName(path);
  const read = readerOf(path);
  return { name, value: (row) => read(row) ?? null, ...(LOOKS[name] ?? ASKED) };
}

/** The day is enough at a glance; a star marks what only the file's name says. */
function dateText({ date, dateSource }: ArticleRow): string {
  if (date === null) return '';
  return `${date.slice(0, 10)}${dateSource === 'file-name' ? '*' : ''}`;
}
