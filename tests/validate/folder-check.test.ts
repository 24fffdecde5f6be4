import { describe, expect, test } from 'vitest';
import { FolderCheck } from '../../src/validate/folder-check.ts';
import type { KnownArticle } from '../../src/validate/rule.ts';
import type { ValidateOptions } from '../../src/validate/validate-article.ts';
import { somePreset } from './some-preset.ts';

const OPTIONS: ValidateOptions = { preset: somePreset };

function titled(path: string, title: string, slug: string): KnownArticle {
  const place = { column: 8, endColumn: 13 };
  const values = [
    { name: 'title', text: title, spec: null, line: 3, endLine: 3, ...place },
    { name: 'slug', text: slug, spec: somePreset.keys['slug']!, line: 2, endLine: 2, ...place },
  ];
  return { path, values };
}

describe('a check over a folder', () => {
  const check = new FolderCheck(() => true);
  const see = (number: number, title: string, slug: string, options = OPTIONS) =>
    check.see(number, titled(`${number}.md`, title, slug), options);

  test('says at once whether something shows across articles', () => {
    expect([see(3, 'Tides', 'tides'), see(5, 'Moon', 'moon'), see(9, 'Moon', 'moon')]).toEqual([false, false, true]);
    expect(see(10, 'Tides', 'foam', { ...OPTIONS, rules: { 'duplicate-title': 'off' } })).toBe(false);
  });

  test('needs no other paths than those it speaks of', () => {
    expect([...check.numbers].sort()).toEqual([5, 9]);
  });

  test('tells what it found from top to bottom, with the path of the article that had it first', () => {
    const found = check.findingsOf(9, (number) => `posts/${number}.md`);
    expect(found.map(({ path, line, rule, message }) => ({ path, line, rule, message }))).toEqual([
      { path: 'posts/9.md', line: 2, rule: 'duplicate-slug', message: 'the slug moon is that of posts/5.md:2 too' },
      { path: 'posts/9.md', line: 3, rule: 'duplicate-title', message: 'the title Moon is that of posts/5.md:3 too' },
    ]);
    expect(check.findingsOf(5, String)).toEqual([]);
  });
});
