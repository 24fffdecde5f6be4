import type { ArticleRow } from './article-row.ts';
import { COLUMN_KINDS, columnOf } from './columns.ts';
import { type NameReference, parseNames, writeName } from './name.ts';
import { readerOf } from './read-value.ts';
import { compareKeys, sortKeys } from './sort-key.ts';
import { WhereError } from './where/where-error.ts';

/** An order that has been read, ready for any rows. */
export interface Sort {
  /** The names that it asks for: columns by their own name, `categories` for `category`. */
  readonly names: readonly string[];
  /** The names where they stand. */
  readonly references: readonly NameReference[];
  /** The rows in this order. Those that are equal stay as they came: in the order of their paths. */
  sorted<Row extends ArticleRow>(rows: readonly Row[]): Row[];
}

const DESCENDING = '-';

/**
 * Reads what `--sort` asks for: names with commas between them, the first one counting most, `-` before those whose
 * greatest values come first.
 *
 * @throws {WhereError} at what is no name.
 */
export function parseSort(text: string): Sort {
  const keys = parseNames(text, '-date,title').map((reference) => keyOf(reference, text));
  const references = keys.map(({ reference }) => reference);
  return {
    names: references.map(({ path }) => columnOf(path) ?? writeName(path)),
    references,
    sorted: (rows) => sortRows(rows, keys),
  };
}

interface Key {
  reference: NameReference;
  isDescending: boolean;
}

function keyOf(typed: NameReference, text: string): Key {
  const [first = '', ...rest] = typed.path;
  if (!first.startsWith(DESCENDING)) return { reference: typed, isDescending: false };
  const reference = { path: [first.slice(1), ...rest], offset: typed.offset + 1, length: typed.length - 1 };
  if (first !== DESCENDING) return { reference, isDescending: true };
  throw new WhereError('a name is missing here', text, typed, 'Type it behind the -, without a space: -date.');
}

function sortRows<Row extends ArticleRow>(rows: readonly Row[], keys: readonly Key[]): Row[] {
  const columns = keys.map(({ reference: { path }, isDescending }) => {
    const column = columnOf(path);
    const values = rows.map(readerOf(path));
    return { isDescending, keys: sortKeys(values, column === null ? null : COLUMN_KINDS[column]) };
  });
  const compare = (a: number, b: number): number => {
    for (const { keys, isDescending } of columns) {
      const order = compareKeys(keys[a]!, keys[b]!, isDescending);
      if (order !== 0) return order;
    }
    return a - b;
  };
  return rows
    .map((_, index) => index)
    .sort(compare)
    .map((index) => rows[index]!);
}
