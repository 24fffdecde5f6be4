import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measure, widthOf } from '../../src/report/display-width.ts';
import { fitPath, fitText } from '../../src/report/fit.ts';

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

test('a text that does not fit loses its end, and no space before what says so', () => {
  expect(fitText(9, 'plum and kiwi')).toBe('plum and…');
  expect(fitText(10, 'plum and kiwi')).toBe('plum and…');
  expect(fitText(8, '一二三四五六')).toBe('一二三…');
  expect(fitText(5, 'abc👨‍👩‍👧')).toBe('abc…');
});

test('a text never gets wider than it may, whatever the terminal makes of its emoji', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      expect(measure(fitText(width, text)).widest).toBeLessThanOrEqual(width);
    }),
  );
});
