import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editText } from '../../src/validate/edit-text.ts';
import type { Edit } from '../../src/validate/rule.ts';

describe('editText', () => {
  test('counts every edit from the text as it is, in whatever order they come', () => {
    const edits = [
      { start: 6, end: 9, text: 'THREE' },
      { start: 0, end: 3, text: '' },
      { start: 4, end: 4, text: '<' },
    ];
    expect(editText('one 2 tri.', edits).text).toBe(' <2 THREE.');
  });

  test('of edits that overlap, takes the first in the text', () => {
    const edits = [
      { start: 2, end: 5, text: 'x' },
      { start: 4, end: 6, text: 'y' },
      { start: 5, end: 6, text: 'z' },
    ];
    expect(editText('abcdefg', edits).text).toBe('abxzg');
  });

  test('makes two insertions in one place, one behind the other', () => {
    const edits = [
      { start: 1, end: 1, text: '1' },
      { start: 1, end: 1, text: '2' },
    ];
    expect(editText('ab', edits).text).toBe('a12b');
  });

  test('knows the way back, and what was put in stood where it was put', () => {
    const { text, origin } = editText('abcdef', [
      { start: 1, end: 3, text: 'XYZ!' },
      { start: 5, end: 5, text: '+' },
    ]);
    expect(text).toBe('aXYZ!de+f');
    expect(Array.from({ length: text.length + 1 }, (_, offset) => origin(offset))).toEqual([
      0, 1, 1, 1, 1, 3, 4, 5, 5, 6,
    ]);
  });

  test('without edits is the text itself', () => {
    const { text, origin } = editText('abc', []);
    expect([text, origin(0), origin(3)]).toEqual(['abc', 0, 3]);
  });

  test('any character that was kept is found at its origin, and the way back never turns', () => {
    const someEdit = fc
      .tuple(fc.nat(40), fc.nat(5), fc.stringMatching(/^[A-Z]{0,4}$/))
      .map(([start, length, text]): Edit => ({ start, end: Math.min(40, start + length), text }));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{40}$/), fc.array(someEdit, { maxLength: 8 }), (before, edits) => {
        const { text, origin } = editText(before, edits);
        let last = 0;
        for (let offset = 0; offset < text.length; offset++) {
          const at = origin(offset);
          expect(at).toBeGreaterThanOrEqual(last);
          if (/[a-z]/.test(text[offset]!)) expect(before[at]).toBe(text[offset]);
          last = at;
        }
        expect(origin(text.length)).toBeLessThanOrEqual(before.length);
      }),
    );
  });
});
