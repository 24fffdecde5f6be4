import type { ArticleRow } from '../../../src/summarise/article-row.ts';
import type { CountedFile } from '../../../src/summarise/stats/stats-tally.ts';

/** What a test has to say of an article; the rest is as in the plainest article there is. */
export interface SomeFile extends Partial<ArticleRow> {
  /** The body's text. */
  text?: string;
  linksTo?: readonly string[];
  imagesFrom?: readonly string[];
  bytes?: number;
  problem?: object;
}

let count = 0;

/** An article that has been read. */
export function someFile({
  text,
  linksTo = [],
  imagesFrom = [],
  bytes = 0,
  problem,
  ...own
}: SomeFile = {}): CountedFile {
  count += 1;
  const path = own.path ?? `${count}.md`;
  const row: ArticleRow = {
    path,
    title: `Title ${count}`,
    date: '2022-06-18',
    dateSource: 'front-matter',
    author: 'Ada',
    categories: [],
    tags: [],
    body: 'html',
    words: 0,
    minutes: 0,
    images: imagesFrom.length,
    links: linksTo.length,
    data: {},
    ...own,
  };
  const measure = { text: text ?? `Body ${count}`, cjk: 0, words: 0, images: imagesFrom, links: linksTo };
  return { path, row, measure, bytes, problem: problem ?? null };
}
