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

  test('groups by a column that is worked out, too', async () => {
    const { out, err } = await new World(FOLDER).run(['stats', '--by', 'body', '--format', 'csv']);
    expect([out, err]).toEqual(['group,articles,words,minutes,images,links\nhtml,3,10,3,1,1\n', '']);
  });

  test('says so where no article has the key, and which one was meant', async () => {
    const world = new World({ ...FOLDER, 'd.html': post('title: D\nextra: { rating: 4 }', '<p>d</p>') });
    const noteOn = async (...args: string[]) => (await world.run(['stats', ...args])).err;
    expect(await noteOn('--by', 'catgory')).toBe('note: no article has catgory. Did you mean category?\n');
    expect(await noteOn('--by', 'Mont')).toBe('note: no article has Mont. See article-kit stats --fields.\n');
    expect(await noteOn('--by', 'extras.rating')).toBe(
      'note: no article has extras.rating. Did you mean extra.rating?\n',
    );
    expect(await noteOn('--by', 'extra.rank')).toBe(
      'note: no article has extra.rank. See article-kit stats --fields.\n',
    );
    for (const key of ['category', 'domain', 'author', 'extra.rating', 'links'])
      expect(await noteOn('--by', key), key).toBe('');
    expect(await noteOn('--by', 'catgory', '--quiet')).toBe('');
    expect(await noteOn('--where', 'catgory = sea')).toMatch(
      /^note: no article has catgory\. Did you mean category\?\n/,
    );
  });

  test('gives one table where a format has room for one', async () => {
    const world = new World(FOLDER);
    const { code, out, err } = await world.run(['stats', '--by', 'tag', '--fields']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: --by and --fields are two tables, and tsv is one\n/);
    const { by, fields } = JSON.parse((await world.run(['stats', '--by', 'tag', '--fields', '--json'])).out);
    expect([by.key, fields.length > 0]).toEqual(['tag', true]);
  });

  test('wants a key to group by', async () => {
    const { code, out, err } = await new World(FOLDER).run(['stats', '--by', '']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: --by names no key\n/);
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
