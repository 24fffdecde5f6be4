import { expect, test } from 'vitest';
import { type GlobMatch, matchGlob, parseGlob } from '../../src/cli/config/glob.ts';

test.each<[pattern: string, path: string, match: GlobMatch]>([
  ['a.md', 'a.md', 'itself'],
  ['a.md', 'x/y/a.md', 'itself'],
  ['/a.md', 'x/a.md', null],
  ['./a.md', 'a.md', 'itself'],
  ['x/a.md', 'x/a.md', 'itself'],
  ['x/a.md', 'y/x/a.md', null],
  ['*.md', 'x/a.md', 'itself'],
  ['*.md', 'x/a.mdx', null],
  ['x/*.md', 'x/a.md', 'itself'],
  ['x/*.md', 'x/y/a.md', null],
  ['x/**/*.md', 'x/a.md', 'itself'],
  ['x/**/*.md', 'x/y/z/a.md', 'itself'],
  ['x/**', 'x/y/z.md', 'itself'],
  ['**/y/**', 'x/y/z.md', 'itself'],
  ['**/y', 'y/z.md', 'folder'],
  ['drafts', 'drafts/a.md', 'folder'],
  ['drafts', 'x/drafts/y/a.md', 'folder'],
  ['drafts/', 'x/drafts/a.md', 'folder'],
  ['/drafts', 'x/drafts/a.md', null],
  ['drafts', 'my-drafts/a.md', null],
  ['a?.md', 'ab.md', 'itself'],
  ['a?.md', 'a.md', null],
  ['?.md', '𝒳.md', 'itself'],
  ['[a-c]1.md', 'b1.md', 'itself'],
  ['[!a-c]1.md', 'b1.md', null],
  ['[!a-c]1.md', 'd1.md', 'itself'],
  ['[x].md', '[x].md', null],
  ['\\[x].md', '[x].md', 'itself'],
  ['[x.md', '[x.md', 'itself'],
  ['{a,b}/*.{md,html}', 'b/x.html', 'itself'],
  ['{a,b}/*.{md,html}', 'c/x.html', null],
  ['a{,-old}.md', 'a-old.md', 'itself'],
  ['a{b,c{d,e}}f', 'acef', 'itself'],
  ['{x}.md', '{x}.md', 'itself'],
  ['*a*b*', 'xxaxxbxx', 'itself'],
  ['*a*b*', 'xxbxxaxx', null],
  ['*.MD', 'a.md', null],
  ['cafe\u0301.md', 'caf\u00e9.md', 'itself'],
  ['2019/*', '2019/.hidden', 'itself'],
])('%s meets %s: %s', (pattern, path, match) => {
  expect(matchGlob(parseGlob(pattern), path)).toBe(match);
});

test('a pattern made to be slow is not', () => {
  const start = performance.now();
  matchGlob(parseGlob(`${'*a'.repeat(200)}b`), 'a'.repeat(5000));
  matchGlob(parseGlob(`${'**/a/'.repeat(200)}b`), 'a/'.repeat(500));
  parseGlob('{a,b}'.repeat(200));
  expect(performance.now() - start).toBeLessThan(2000);
});
