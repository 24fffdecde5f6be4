import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Article } from '../src/article/article.ts';
import { ArticleError } from '../src/article/article-error.ts';
import { readArticle } from '../src/article/read-article.ts';
import { convertArticle, sourceHtml } from '../src/convert/convert-article.ts';
import { verifyConversion } from '../src/verify/verify-conversion.ts';

/** Real articles, where they are at hand; they are nobody's to copy into this repository. */
const SHARED = join(import.meta.dirname, '../../shared');

function articleFiles(folder: string): string[] {
  return readdirSync(join(SHARED, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown|html?)$/.test(name))
    .map((name) => join(SHARED, folder, name));
}

describe.skipIf(!existsSync(join(SHARED, 'corpus')))('real articles', () => {
  test('convert without a crash, and say the same but for a handful', async () => {
    const differing: string[] = [];
    let converted = 0;
    for (const path of articleFiles('corpus')) {
      const article = await readArticle(path);
      try {
        const { text, status, bodyOffset } = convertArticle(article);
        if (status !== 'converted' || article.bodyKind !== 'html') continue;
        converted++;
        if (verifyConversion(sourceHtml(article), text.slice(bodyOffset)).length > 0)
          differing.push(relative(SHARED, path));
      } catch (error) {
        expect(error, path).toBeInstanceOf(ArticleError);
      }
    }
    expect(converted).toBeGreaterThan(1000);
    // Two listings whose line numbers go on purpose, and one whose no-break spaces line up with their neighbours'.
    expect(differing.length, differing.join('\n')).toBeLessThanOrEqual(3);
  }, 240_000);

  test('keep the seed’s front matter, pictures and headings', async () => {
    const [path] = articleFiles('seed');
    const article = await readArticle(path!);
    const { text, bodyOffset } = convertArticle(article);
    const { open, block, close, body } = article.parts;
    expect(text.startsWith(`---\ntitle: `)).toBe(true);
    expect(text.slice(0, open.length + block.length + close.length)).toBe(open + block + close);
    expect(text.match(/^!\[/gm)).toHaveLength(5);
    expect(text.match(/^## /gm)).toHaveLength(6);
    expect(verifyConversion(body, text.slice(bodyOffset), { strict: false })).toEqual([]);
    expect(new Article('seed.md', text).parts.before).toBe('');
  });
});
