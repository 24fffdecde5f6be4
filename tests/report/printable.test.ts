import { expect, test } from 'vitest';
import { printable } from '../../src/report/printable.ts';

test('control characters are spelled out and all else is left alone', () => {
  expect(printable('文章 é 👩‍👩‍👧.md')).toBe('文章 é 👩‍👩‍👧.md');
  expect(printable('a\u001b[2J\tb\nc\u009bd\u202ee')).toBe('a\\u001b[2J\\tb\\nc\\u009bd\\u202ee');
});
