import { describe, expect, test } from 'vitest';
import { World } from './world.ts';

const post = (fields: string, body: string) => `---\n${fields}\n---\n${body}\n`;

const FOLDER = {
  'a.html': post(
    'title: A\ndate: 2026-01-05\ncategories: [sea]',
    '<p>one two three</p><img src="https://img.example.org/x.png">',
  ),
  'b.html': post(
    'title: B\ndate: 2026-02-05\ncategories: [sea, land]',
    '<p>one two <a href="https://example.org/">three</a> four</p>',
  ),
  'c.html': post('title: A\ndate: tomorrow', '<p>一二三</p>'),
};

describe('stats', () => {
  test('as JSON is one object of everything', async () => {
    const { out, code } = await new World(FOLDER).run(['stats', '--json']);
    const { totals, health, dates } = JSON.parse(out);
    const bytes = Object.values(FOLDER).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(totals).toEqual({ articles: 3, words: 10, minutes: 3, images: 1, links: 1, bytes });
    expect(health.brokenDate.count).toBe(1);
    expect(dates.first).toContain('2026-01-05');
    expect(code).toBe(0);
  });

  test('counts the bytes of files, whatever their encoding', async () => {
    // U+FEFF and four characters, of two bytes each.
    const utf16 = Uint8Array.from(Buffer.from('\ufeff<p>三', 'utf16le'));
    const { out } = await new World({ 'a.html': utf16, 'b.html': '<p>三' }).run(['stats', '--json']);
    expect(JSON.parse(out).totals).toMatchObject({ words: 2, bytes: 10 + 6 });
  });

  test('groups by a key, an article with two values counting in both', async () => {
    const { out } = await new World(FOLDER).run(['stats', '--by', 'category']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').slice(0, 3));
    expect(rows).toEqual([
      ['group', 'articles', 'words'],
      ['sea', '2', '7'],
      ['land', '1', '4'],
      ['', '1', '3'],
    ]);
  });

  test('tells which keys there are', async () => {
    const { out } = await new World(FOLDER).run(['stats', '--fields']);
    expect(out).toMatch(/^categories\[\]\t/m);
    expect(out).toMatch(/^title\t3\t/m);
  });

  test('counts only the articles that are asked for', async () => {
    const { out } = await new World(FOLDER).run(['stats', '--json', '--where', 'category = "land"']);
    expect(JSON.parse(out).totals).toMatchObject({ articles: 1, words: 4 });
  });

  test('on a terminal shows everything at a glance, within the width', async () => {
    const { out } = await new World(FOLDER).run(['stats', '--no-color'], { terminal: true, columns: 70 });
    expect(out).toContain('3 articles');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(70);
  });

  test('can be a CSV or a Markdown table', async () => {
    const world = new World(FOLDER);
    expect((await world.run(['stats', '--by', 'year', '--format', 'csv'])).out).toMatch(/^group,articles/);
    expect((await world.run(['stats', '--by', 'year', '--format', 'markdown'])).out).toMatch(/^\| group +\|/);
  });
});
