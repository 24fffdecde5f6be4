import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { measureBody } from '../../src/summarise/measure-body.ts';
import { type Counts, countAnotherWay } from './count-another-way.ts';

/** Real articles, where they are at hand; they are nobody's to copy into this repository. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

describe.skipIf(!existsSync(CORPUS))('real articles', () => {
  test('have as many words, pictures and links as a count made another way finds', async () => {
    const totals = { ours: zero(), theirs: zero() };
    let compared = 0;
    for (const name of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:md|markdown|html?)$/.test(name)) continue;
      const article = await readSound(join(CORPUS, name));
      if (article === null) continue;
      compared++;
      const { cjk, words, images, links } = await measureBody(article);
      const ours = { cjk, words, images: images.length, links: links.length };
      const { addresses, ...theirs } = countAnotherWay(article);
      expect.soft(ours, name).toEqual(theirs);
      // Renderers of Markdown encode addresses each in its own way; those in HTML are as written.
      if (article.bodyKind === 'html') expect.soft(links, name).toEqual(addresses.filter((address) => address !== ''));
      for (const key of KEYS) {
        totals.ours[key] += ours[key];
        totals.theirs[key] += theirs[key];
      }
    }
    expect(compared).toBeGreaterThan(1200);
    expect(totals.ours).toEqual(totals.theirs);
  }, 240_000);
});

const KEYS = ['cjk', 'words', 'images', 'links'] as const;
const zero = (): Counts => ({ cjk: 0, words: 0, images: 0, links: 0 });

/** An article, or null where it cannot be told apart into its parts. */
async function readSound(path: string): Promise<Article | null> {
  try {
    const article = await readArticle(path);
    return article.parts && article;
  } catch (error) {
    expect(error, path).toBeInstanceOf(ArticleError);
    return null;
  }
}
