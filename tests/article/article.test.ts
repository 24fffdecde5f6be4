import { expect, test, vi } from 'vitest';
import { Article } from '../../src/article/article.ts';
import * as kinds from '../../src/article/body-kind.ts';
import { LineMap } from '../../src/article/line-map.ts';
import * as splitting from '../../src/article/split.ts';

vi.mock('../../src/article/split.ts', { spy: true });
vi.mock('../../src/article/body-kind.ts', { spy: true });

test('an article is cut up and judged once, and only when it is asked for', () => {
  const article = new Article('a.md', '---\ntitle: x\n---\n<p>x</p>\n');
  expect(article.encoding).toBe('utf-8');
  expect(splitting.splitArticle).not.toHaveBeenCalled();
  expect(article.parts).toBe(article.parts);
  expect(article.body).toBe('<p>x</p>\n');
  expect(splitting.splitArticle).toHaveBeenCalledTimes(1);
  expect(kinds.bodyKind).not.toHaveBeenCalled();
  expect([article.bodyKind, article.bodyKind]).toEqual(['html', 'html']);
  expect(kinds.bodyKind).toHaveBeenCalledTimes(1);
});

test('LF, CRLF and a lone CR all end a line', () => {
  const lines = new LineMap('a\nb\r\nc\rd');
  expect([0, 1, 2, 3, 4, 5, 7, 8, 99, -1].map((offset) => Object.values(lines.at(offset)).join(':'))).toEqual([
    '1:1',
    '1:2',
    '2:1',
    '2:2',
    '2:3',
    '3:1',
    '4:1',
    '4:2',
    '4:2',
    '1:1',
  ]);
});
