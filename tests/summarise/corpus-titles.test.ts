import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readArticle } from '../../src/article/read-article.ts';
import type { ArticleRow } from '../../src/summarise/article-row.ts';
import { World } from '../cli/world.ts';
import { countAnotherWay } from './count-another-way.ts';

/** Real articles, where they are at hand; they are nobody's to copy into this repository. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

/** The title in a file, cut out with nothing of ours and read by the parsers of its language as they come. */
function titleAnotherWay(file: string): string | null {
  const bytes = readFileSync(file);
  const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes).trim();
  const [, yaml] = /^(?:---|<!--yml)[ \t]*(?:\r\n|\n)(.*?)^(?:---|\.\.\.|-->)[ \t]*$/ms.exec(text) ?? [];
  const [, toml] = /^\+\+\+[ \t]*$(.*?)^\+\+\+[ \t]*$/ms.exec(text) ?? [];
  const [json] = /^\{$.*?^\}$/ms.exec(text) ?? [];
  const data = yaml ? parseDocument(yaml).toJS() : toml ? parseToml(toml) : json ? JSON.parse(json) : null;
  const title = data?.title ?? '';
  return title === '' ? null : String(title);
}

describe.skipIf(!existsSync(CORPUS))('real articles', () => {
  test('have the titles that the parsers of YAML, TOML and JSON read', async () => {
    const { out, code } = await new World().run(['list', CORPUS, '--json', '--columns', 'path,title']);
    const rows: Pick<ArticleRow, 'path' | 'title'>[] = JSON.parse(out);
    for (const { path, title } of rows) expect.soft(title, path).toBe(titleAnotherWay(path));
    expect(rows.length).toBeGreaterThan(1200);
    expect(rows.filter(({ title }) => title !== null).length).toBeGreaterThan(1150);
    expect(code).toBe(0);
  }, 240_000);

  test('come to what their rows come to, and to what a count made another way does', async () => {
    const world = new World();
    const rows: ArticleRow[] = JSON.parse((await world.run(['list', CORPUS, '--json'])).out);
    const { totals, health } = JSON.parse((await world.run(['stats', CORPUS, '--json'])).out);
    const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
    const others = await Promise.all(rows.map(async ({ path }) => countAnotherWay(await readArticle(path))));
    expect(totals).toEqual({
      articles: rows.length,
      words: sum(rows.map(({ words }) => words)),
      minutes: sum(rows.map(({ minutes }) => minutes)),
      images: sum(rows.map(({ images }) => images)),
      links: sum(rows.map(({ links }) => links)),
      bytes: sum(rows.map(({ path }) => statSync(path).size)),
    });
    expect(totals).toMatchObject({
      words: sum(others.map(({ cjk, words }) => cjk + words)),
      images: sum(others.map(({ images }) => images)),
      links: sum(others.map(({ links }) => links)),
    });
    for (const [name, column] of [
      ['missingTitle', 'title'],
      ['missingDate', 'date'],
      ['missingAuthor', 'author'],
    ] as const)
      expect(health[name].count, name).toBe(rows.filter((row) => row[column] === null).length);
  }, 240_000);
});
