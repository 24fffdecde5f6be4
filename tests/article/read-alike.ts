import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { ArticleError } from '../../src/article/article-error.ts';
import type { ParsedBlock, ValuePath } from '../../src/article/parsed-block.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { FrontMatterLanguage } from '../../src/article/split.ts';

type Reader = (block: string) => ParsedBlock | null;

/** True for a block that is read without a parser; then it has to read just as the parser reads it. */
export function isReadAlike(block: string, flatReader: Reader, parser: (block: string) => ParsedBlock): boolean {
  const flat = flatReader(block);
  if (flat === null) return false;
  const parsed = parser(block);
  expect(parsed.problems).toEqual([]);
  expect(flat.problems).toEqual([]);
  // Node's comparison tells -0 from 0 and, unlike the matchers, takes no offence at a key called `constructor`.
  if (!isDeepStrictEqual(flat.data, parsed.data)) expect(flat.data).toBe(parsed.data);
  expect(Object.keys(flat.data)).toEqual(Object.keys(parsed.data));
  for (const path of pathsOf(parsed.data)) expect([path, flat.spanOf(path)]).toEqual([path, parsed.spanOf(path)]);
  return true;
}

/** How many real blocks of a language there are, and how many of them are read without a parser. */
export async function countRealBlocks(
  folder: string,
  language: FrontMatterLanguage,
  isFlat: (block: string) => boolean,
): Promise<{ all: number; flat: number }> {
  let flat = 0;
  let all = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:md|markdown|html?)$/.test(name)) continue;
    const article = await readArticle(join(folder, name));
    try {
      if (article.parts.language !== language) continue;
      all++;
      if (isFlat(article.parts.block)) flat++;
    } catch (error) {
      expect(error, name).toBeInstanceOf(ArticleError);
    }
  }
  return { all, flat };
}

/** Every path that there is, and some by which there is nothing. */
function pathsOf(value: unknown, path: ValuePath = []): ValuePath[] {
  const wrong = ['zz', 0, '0', 7, -1, 0.5, 'length'].map((step) => [...path, step]);
  if (typeof value !== 'object' || value === null) return [path, ...wrong];
  const steps = Object.entries(value).map(([key, inner]) => [Array.isArray(value) ? Number(key) : key, inner] as const);
  return [path, ...wrong, ...steps.flatMap(([step, inner]) => pathsOf(inner, [...path, step]))];
}
