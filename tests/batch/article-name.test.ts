import { expect, test } from 'vitest';
import { isArticleName, toMarkdownName } from '../../src/batch/article-name.ts';

test('an article is told by its ending', () => {
  for (const name of ['a.md', 'a.MD', 'a.markdown', 'a.html', 'a.HTM']) expect(isArticleName(name)).toBe(true);
  for (const name of ['a', 'md', 'a.mdx', 'a.xhtml', 'a.html.bak', 'a.txt']) expect(isArticleName(name)).toBe(false);
});

test('.md takes the place of an ending that articles have, and follows any other', () => {
  expect(toMarkdownName('x.y/a.html')).toBe('x.y/a.md');
  expect(toMarkdownName('a.MARKDOWN')).toBe('a.md');
  expect(toMarkdownName('release-1.2')).toBe('release-1.2.md');
  expect(toMarkdownName('notes.txt')).toBe('notes.txt.md');
});
