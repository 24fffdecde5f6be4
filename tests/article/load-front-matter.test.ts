import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { frontMatterOf, parseFrontMatter } from '../../src/article/front-matter.ts';
import { loadFrontMatter } from '../../src/article/load-front-matter.ts';
import { readArticle } from '../../src/article/read-article.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/article');
const flat = '---\ntitle: x\ntags: [a, b]\n---\n<p>x</p>\n';

describe('loadFrontMatter', () => {
  test('gives all articles what the parsers give', async () => {
    let read = 0;
    for (const path of readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })) {
      if (!/input\.(?:md|html)$/.test(path)) continue;
      try {
        const article = await readArticle(path, { cwd: FIXTURES });
        const frontMatter = await loadFrontMatter(article);
        const parsed = parseFrontMatter(article.parts);
        const { language, data, problems, keys } = frontMatter;
        const { language: _, data: __, problems: ___, keys: ____ } = parsed;
        expect({ language, data, problems, keys }, path).toEqual({ language: _, data: __, problems: ___, keys: ____ });
        for (const key of [...parsed.keys, 'absent']) {
          expect(frontMatter.locate([key]), path).toEqual(parsed.locate([key]));
          expect(frontMatter.source([key]), path).toBe(parsed.source([key]));
          expect(frontMatter.offsets([key]), path).toEqual(parsed.offsets([key]));
        }
        expect(frontMatter.locate([]), path).toEqual(parsed.locate([]));
        read++;
      } catch (error) {
        expect(error, path).toBeInstanceOf(ArticleError);
      }
    }
    expect(read).toBeGreaterThan(50);
  });

  test('counts lines from the beginning of the file', async () => {
    const frontMatter = await loadFrontMatter(new Article('a.md', `\n\n${flat}`));
    expect(frontMatter.locate(['tags', 1])!.value).toMatchObject({ line: 5, column: 11, endColumn: 12 });
    expect(frontMatter.source(['tags'])).toBe('[a, b]');
  });

  test('shares what it read with frontMatterOf, whoever comes first', async () => {
    for (const text of [flat, '---\ntitle: |+\n  x\n---\n', '+++\ntitle = "x"\n+++\n', 'Text.\n']) {
      const first = new Article('a.md', text);
      expect(await loadFrontMatter(first)).toBe(frontMatterOf(first));
      const second = new Article('a.md', text);
      expect(frontMatterOf(second)).toBe(await loadFrontMatter(second));
    }
  });

  test('refuses what cannot be split, each time', async () => {
    const article = new Article('a.md', '---\ntitle: x\n');
    await expect(loadFrontMatter(article)).rejects.toMatchObject({ code: 'fence-unclosed' });
    await expect(loadFrontMatter(article)).rejects.toMatchObject({ code: 'fence-unclosed' });
  });

  test('loads no parser for flat YAML and articles without front matter, and the parser for others', async () => {
    const loaded = vi.fn();
    vi.resetModules();
    vi.doMock('gray-matter', async (original) => {
      loaded();
      return await original();
    });
    const { loadFrontMatter } = await import('../../src/article/load-front-matter.ts');
    expect((await loadFrontMatter(new Article('a.md', flat))).data).toEqual({ title: 'x', tags: ['a', 'b'] });
    expect((await loadFrontMatter(new Article('a.md', 'Text.\n'))).language).toBeNull();
    expect(loaded).not.toHaveBeenCalled();
    const parsed = await loadFrontMatter(new Article('a.md', '---\ntitle: Foo: bar\n---\n'));
    expect(parsed.problems).not.toEqual([]);
    expect(loaded).toHaveBeenCalledTimes(1);
  });
});
