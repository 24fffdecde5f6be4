import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { compareParsers } from './difference.ts';

/** Real articles, where they are at hand; they are nobody's to copy into this repository. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

describe.skipIf(!existsSync(CORPUS))('real articles', () => {
  test('have parse5’s tree, whatever they are written in, and few bodies of HTML are left to it', async () => {
    const different: unknown[] = [];
    let [bodies, left] = [0, 0];
    for (const name of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:md|markdown|html?)$/.test(name)) continue;
      const { text, body, bodyKind } = await readArticle(join(CORPUS, name));
      const outcomes = [text, body].flatMap((html) => [compareParsers(html), compareParsers(html, true)]);
      different.push(
        ...outcomes.filter((outcome) => typeof outcome === 'object').map(({ different }) => [name, different]),
      );
      if (bodyKind !== 'html') continue;
      bodies++;
      if (outcomes[2] === 'left') left++;
    }
    expect(different).toEqual([]);
    expect(bodies).toBeGreaterThan(1000);
    expect(left / bodies).toBeLessThan(0.03);
  }, 120_000);
});
