import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { formatDate, parseDate } from '../../src/article/dates.ts';
import { frontMatterOf } from '../../src/article/front-matter.ts';
import { pointAt } from '../../src/report/issues/point-at.ts';
import type { ArticleRow } from '../../src/summarise/article-row.ts';
import { parseWhere } from '../../src/summarise/where/parse-where.ts';
import { WhereError } from '../../src/summarise/where/where-error.ts';
import { asked, someRow } from './some-row.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/where.md'), 'utf8');

/** The articles of the page, each under a comment that names it. */
const articles = /^```yaml\n([\s\S]*?)^```/m
  .exec(page)![1]!
  .split('---\n')
  .map((block): ArticleRow => {
    const [, path, words] = /^# (\S+), (\d+) words$/m.exec(block)!;
    const { data } = frontMatterOf(new Article(path!, `---\n${block}---\n`));
    const date = parseDate(data['date']);
    return someRow({
      path: path!,
      title: data['title'] as string,
      date: date && formatDate(date),
      author: (data['author'] as string | undefined) ?? null,
      categories: (data['categories'] as string[] | undefined) ?? [],
      tags: (data['tags'] as string[] | undefined) ?? [],
      words: Number(words),
      data,
    });
  });

const rows = [...page.matchAll(/^\| (`.*`) \| .* \| ([\w, ]+) \|$/gm)].flatMap(([, typed, found]) =>
  typed!.split(/(?<=`), (?=`)/).map((code) => [code.slice(1, -1), found!] as const),
);

describe('docs/where.md', () => {
  test.each(rows)('says rightly what %s finds: %s', (expression, found) => {
    const where = parseWhere(expression);
    const paths = articles.filter((row) => where.matches(asked(row))).map(({ path }) => path.replace('.md', ''));
    expect(paths.join(', ')).toBe(found);
  });

  test('has no example that is not run', () => {
    const lines = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(new Set(rows.map(([typed]) => typed)).size).toBe(lines.length + 1);
  });

  const errors = [...page.matchAll(/^```text\n(.*)\n(.*)\n(.*)\n```$/gm)].map(([, ...lines]) => lines as string[]);

  test.each(errors)('shows what really is said of %s', (expression, carets, help) => {
    const error = errorOf(expression!);
    expect([...pointAt(error, null), error.help]).toEqual([expression, carets, help]);
  });

  test('shows three errors', () => expect(errors).toHaveLength(3));
});

function errorOf(expression: string): WhereError {
  try {
    parseWhere(expression);
  } catch (error) {
    if (error instanceof WhereError) return error;
    throw error;
  }
  throw new Error('nothing is wrong with it');
}
