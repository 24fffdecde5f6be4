import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Article } from '../../src/article/article.ts';
import { convertArticle } from '../../src/convert/convert-article.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/convert');
const outputs = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry): [string, string] => [entry.name, readFileSync(join(FIXTURES, entry.name, 'expected.md'), 'utf8')])
  // What is nothing but HTML is HTML, whoever wrote it.
  .filter(([, markdown]) => !/^<(?!!--|a id|\w+:|\S+@)/.test(markdown));

describe('what has been converted', () => {
  test.each(outputs)('%s: is Markdown, and what may stay HTML stays', (_name, markdown) => {
    const again = convertArticle(new Article('once.md', markdown)).text;
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(words(again)).toBe(words(markdown));
  });
});
