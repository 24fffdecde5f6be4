import type { ArticleRow } from '../../src/summarise/article-row.ts';
import { readValue } from '../../src/summarise/read-value.ts';
import type { WhereRow } from '../../src/summarise/where/parse-where.ts';

/** A row of which only what a test is about is said. */
export function someRow(known: Partial<ArticleRow> = {}): ArticleRow {
  return {
    path: 'a.md',
    title: null,
    date: null,
    dateSource: null,
    author: null,
    categories: [],
    tags: [],
    body: 'html',
    words: 0,
    minutes: 0,
    images: 0,
    links: 0,
    data: {},
    ...known,
  };
}

/** A row as an expression asks it. */
export function asked(row: ArticleRow): WhereRow {
  return { get: (name) => readValue(row, name) };
}
