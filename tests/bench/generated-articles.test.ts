import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { frontMatterOf } from '../../src/article/front-matter.ts';
import { convertArticle } from '../../src/convert/convert-article.ts';
import { verifyConversion } from '../../src/verify/verify-conversion.ts';

interface Generated {
  path: string;
  text: string;
  body: string;
  shape: { name: string; isMarkdown?: boolean };
}

// A script of the repository's own, not of the package: it has no types.
const script = '../../bench/corpus/make-article.mjs';
const { makeArticle } = (await import(script)) as { makeArticle(number: number): Generated };
const generated = Array.from({ length: 1000 }, (_, number) => makeArticle(number));
const bodies = generated.filter(({ shape }) => shape.isMarkdown !== true).map(({ body }) => body);

describe('the generated articles of the bench', () => {
  test('are the same ones every time', async () => {
    const again = (await import(`${script}?again`)) as { makeArticle(number: number): Generated };
    for (const number of [999, 3, 500]) expect(again.makeArticle(number).text).toBe(generated[number]!.text);
  });

  test('are all read, in the language that they are in', () => {
    for (const { path, text, shape } of generated) {
      const article = new Article(path, text);
      expect(article.bodyKind, path).toBe(shape.isMarkdown === true ? 'markdown' : 'html');
      expect(frontMatterOf(article).problems, path).toEqual([]);
    }
  });

  // The tenth, the half and the nine tenths of 1,066 HTML bodies of real blogs.
  test.each([
    [0.1, 503],
    [0.5, 1930],
    [0.9, 9400],
  ])('are as long as real ones: %d are shorter than %d characters', (share, length) => {
    const sorted = bodies.map((body) => body.length).sort((a, b) => a - b);
    const found = sorted[Math.floor(share * sorted.length)]!;
    expect(found / length).toBeGreaterThan(0.7);
    expect(found / length).toBeLessThan(1.4);
  });

  // Start tags, attributes and character references of the same bodies.
  test.each([
    ['tags', /<[a-z]/gi, 9.1],
    ['attributes', /\s[a-z-]+="/gi, 8.1],
    ['references', /&[a-z#0-9]+;/gi, 2.4],
  ])('have as many %s to a thousand characters as real ones', (_, pattern, count) => {
    const all = bodies.join('');
    const found = (1000 * all.match(pattern)!.length) / all.length;
    expect(found / count).toBeGreaterThan(0.8);
    expect(found / count).toBeLessThan(1.25);
  });

  test('become Markdown that means the same', () => {
    for (const { path, text, body, shape } of generated.slice(0, 100)) {
      if (shape.isMarkdown === true) continue;
      const article = new Article(path, text);
      const markdown = new Article('x.md', convertArticle(article).text).body;
      expect(verifyConversion(body, markdown), path).toEqual([]);
    }
  });
});
