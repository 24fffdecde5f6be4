import type { ArticleRow } from './article-row.ts';
import { columnOf, RAW_PREFIX } from './columns.ts';
import { type NamePath, parseName } from './name.ts';

type Reader = (row: ArticleRow) => unknown;

/** Names come from a command line or a config: there are few. */
const readers = new Map<string, Reader>();

/**
 * What an article has under a name: a column (`words`, or its alias, `category`), or else what the front matter has on
 * that path. `data.title` is the front matter's own title. A key that is asked of a list gives the list of its items'
 * values: `images.src`. Undefined or null where there is none.
 *
 * @throws {WhereError} if it is no name.
 */
export function readValue(row: ArticleRow, name: string): unknown {
  const known = readers.get(name);
  if (known !== undefined) return known(row);
  const read = readerOf(parseName(name));
  readers.set(name, read);
  return read(row);
}

/** Makes the function that answers for one name what {@link readValue} answers. */
export function readerOf(path: NamePath): Reader {
  const column = columnOf(path);
  if (column !== null) return (row) => row[column];
  const steps = path[0] === RAW_PREFIX ? path.slice(1) : path;
  return (row) => follow(row.data, steps);
}

const INDEX = /^\d+$/;

function follow(start: unknown, path: NamePath): unknown {
  let value = start;
  for (const [index, step] of path.entries()) {
    if (Array.isArray(value) && !INDEX.test(step)) return eachOf(value, path.slice(index));
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

function eachOf(list: readonly unknown[], path: NamePath): unknown[] {
  return list.flatMap((item) => follow(item, path) ?? []);
}

/** True for what counts as missing: nothing, an empty text, an empty list, an empty mapping. */
export function isMissing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
