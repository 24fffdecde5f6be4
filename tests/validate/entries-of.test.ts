import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { parseFrontMatter } from '../../src/article/front-matter.ts';
import { quickFrontMatterOf } from '../../src/article/quick-front-matter.ts';
import { entriesOf } from '../../src/validate/entries-of.ts';
import { PRESETS } from '../../src/validate/presets/index.ts';
import { flatBlock } from '../article/flat-block.ts';

/** The entries of a block, as the flat reader's tree has them and as a parser's places do; null if it is not flat. */
function entriesBothWays(block: string) {
  const article = new Article('a.md', `---\n${block}\n---\n<p>x</p>\n`);
  try {
    const { parts, text } = article;
    const quick = quickFrontMatterOf(article);
    if (quick === null || quick.places === null) return null;
    const [tree, parsed] = [quick, parseFrontMatter(parts)].map((frontMatter) => {
      return entriesOf(text, parts.blockOffset, frontMatter, PRESETS.generic);
    });
    return { tree: tree!, parsed: parsed! };
  } catch (error) {
    expect(error).toBeInstanceOf(ArticleError);
    return null;
  }
}

describe('entriesOf', () => {
  test('lays out keys, list items and nested keys from top to bottom', () => {
    const block = "title: b\nx: a\ntags:\n  - sea\n  - '''moon'\nauthor:\n  name: Mara\ncover:";
    const { tree } = entriesBothWays(block)!;
    expect(tree.map(({ path, name, source, style }) => [path.join('.'), name, source, style])).toEqual([
      ['title', 'title', 'b', 'plain'],
      ['x', 'x', 'a', 'plain'],
      ['tags', 'tags', "- sea\n  - '''moon'", 'collection'],
      ['tags.0', 'tags', 'sea', 'plain'],
      ['tags.1', 'tags', "'''moon'", 'single'],
      ['author', 'author', 'name: Mara', 'collection'],
      ['author.name', 'author', 'Mara', 'plain'],
      ['cover', 'cover', '', 'empty'],
    ]);
    expect(tree.map(({ spec }) => spec?.kind ?? null)).toEqual([
      ...['text', null, 'text', 'text', 'text', 'text', null, 'image'],
    ]);
  });

  test('gives the same whether a flat block was read at once or by a parser', () => {
    let count = 0;
    fc.assert(
      fc.property(flatBlock, (block) => {
        const both = entriesBothWays(block);
        if (both === null) return;
        count++;
        // Node's comparison takes no offence at a key called `constructor`.
        if (!isDeepStrictEqual(both.tree, both.parsed)) expect(both.tree).toEqual(both.parsed);
      }),
      { numRuns: 4000 },
    );
    expect(count).toBeGreaterThan(200);
  });
});
