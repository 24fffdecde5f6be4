import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitPath, widthOf } from '../../src/report/fit.ts';

test('a path that fits is left alone', () => {
  expect(fitPath(12, 'posts/a.html')).toBe('posts/a.html');
});

test('a path that does not fit loses its middle', () => {
  expect(fitPath(20, 'posts/2019/some-very-long-name.html')).toBe('posts/…ong-name.html');
  expect(fitPath(13, '文章/一二三四五六七.html')).toBe('文章…七.html');
});

test('a path never gets wider than it may', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (path, width) => {
      expect(widthOf(fitPath(width, path))).toBeLessThanOrEqual(width);
    }),
  );
});
