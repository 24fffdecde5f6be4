import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../../src/report/display-width.ts';
import { codeFrame } from '../../../src/report/issues/code-frame.ts';
import { issue } from './render.ts';

/** The shown line and its carets, without the gutter: a fault from `column` to before `endColumn`, 1-based. */
function frame(text: string, column: number, endColumn: number, width: number | null = null) {
  const fault = issue({ column, endColumn });
  const rows = codeFrame(
    fault,
    (line) => (line === 1 ? text : null),
    width,
    (_tone, text) => text,
  );
  return rows.map((row) => row.slice('  1 | '.length));
}

/** The columns of the terminal before the carets, and under them. */
function cells(carets: string) {
  return { before: carets.indexOf('^'), under: carets.length - carets.indexOf('^') };
}

describe('the caret', () => {
  test.each([
    ['ASCII', 'title: plum', 'title: ', 'plum', 'plum'],
    ['Chinese', 'title: 文章: 你好', 'title: 文章: ', '你好', '你好'],
    ['Japanese with full-width punctuation', '題：「か」', '題：', '「か」', '「か」'],
    ['Korean', '제목: 한국어', '제목: ', '한국', '한국'],
    ['emoji of several code points', 'a: 👩‍👩‍👧🇩🇪 b', 'a: 👩‍👩‍👧🇩🇪 ', 'b', 'b'],
    ['combining marks', 'cafe\u0301: b', 'cafe\u0301', ':', ':'],
    ['a combining mark alone', 'cafe\u0301: b', 'caf', 'e\u0301', 'e\u0301'],
    ['characters beyond the BMP', '𠮷野: x', '𠮷野: ', 'x', 'x'],
    ['tabs before it', '\tkey: a', '    ', 'key', 'key'],
    ['tabs under it', 'key:\tvalue', 'key:', '\t', '    '],
    ['controls before it', 'a\u0000b', 'a\\u0000', 'b', 'b'],
    ['controls under it', 'a\u001bb', 'a', '\u001b', '\\u001b'],
    ['a zero-width space', 'a\u200b: b', 'a', '\u200b', '\\u200b'],
    ['a byte order mark', '\ufefftitle: b', '', '\ufeff', '\\ufeff'],
    ['a no-break space', 'a:\u00a0b', 'a:', '\u00a0', '\\u00a0'],
    ['a full-width space that is the fault', 'a:\u3000b', 'a:', '\u3000', '\\u3000'],
    ['a full-width space in the fault', 'a: 你\u3000好', 'a: ', '你\u3000好', '你\u3000好'],
  ])('stands under %s', (_name, text, shownBefore, fault, shownFault) => {
    const start = text.indexOf(fault);
    const [shown, carets] = frame(text, start + 1, start + 1 + fault.length);
    expect(shown?.startsWith(shownBefore + shownFault)).toBe(true);
    expect(cells(carets!)).toEqual({ before: widthOf(shownBefore), under: widthOf(shownFault) });
  });

  test('covers one character where the fault has no width, also at the end of the line', () => {
    expect(frame('a文b', 2, 2)).toEqual(['a文b', ' ^^']);
    expect(frame('文a', 3, 3)).toEqual(['文a', '   ^']);
    expect(frame('', 1, 1)).toEqual(['', '^']);
  });

  test('stays on the line where the issue claims to be beyond it', () => {
    expect(frame('ab', 9, 12)).toEqual(['ab', '  ^']);
    expect(frame('ab', 2, 12)).toEqual(['ab', ' ^']);
  });

  test('marks the whole character when the issue begins or ends inside it', () => {
    expect(frame('a👍b', 3, 4)).toEqual(['a👍b', ' ^^']);
  });
});

describe('a line that is too long', () => {
  const long = `description: ${'0123456789'.repeat(4)}`;

  test('is cut at its end if the caret stays in sight', () => {
    expect(frame(long, 1, 12, 36)).toEqual(['description: 0123456789012345…', '^^^^^^^^^^^']);
    expect(frame(long, 27, 30, 36)).toEqual(['description: 0123456789012345…', `${' '.repeat(26)}^^^`]);
  });

  test('is cut on both sides of a caret in its middle', () => {
    // 30 columns: an ellipsis, 13 before the mark, 2 under it, 13 behind it, an ellipsis.
    expect(frame(long, 34, 36, 36)).toEqual(['…7890123456789012345678901234…', `${' '.repeat(14)}^^`]);
  });

  test('is cut at its start if the caret is at its end', () => {
    expect(frame(long, 54, 54, 36)).toEqual(['…2345678901234567890123456789', `${' '.repeat(29)}^`]);
  });

  test('shows the beginning of a fault that is wider than the terminal', () => {
    expect(frame(long, 14, 54, 36)).toEqual([`…${'0123456789'.repeat(3).slice(0, 28)}…`, ` ${'^'.repeat(28)}`]);
  });

  test('is cut between characters, never through one', () => {
    const text = `title: ${'文'.repeat(30)}: 好`;
    expect(frame(text, 38, 39, 36)).toEqual([`…${'文'.repeat(12)}: 好`, `${' '.repeat(25)}^`]);
    expect(frame(text, 8, 9, 36)).toEqual([`title: ${'文'.repeat(11)}…`, `${' '.repeat(7)}^^`]);
  });

  test('leaves the lines around it no longer than the terminal either', () => {
    const rows = codeFrame(
      issue({ line: 2, column: 1, endColumn: 2 }),
      (line) => ['x'.repeat(99), 'y', ''][line - 1] ?? null,
      36,
      (_tone, text) => text,
    );
    expect(rows).toEqual([`  1 | ${'x'.repeat(29)}…`, '  2 | y', '    | ^']);
  });

  test('is left alone where there is no terminal', () => {
    expect(frame(long, 1, 2)[0]).toBe(long);
  });
});

test('a long line takes no quadratic time, and is cut into whole characters', () => {
  const text = `${'文章👩‍👩‍👧'.repeat(20_000)}!`;
  const started = performance.now();
  const [shown, carets] = frame(text, text.length, text.length + 1, 36);
  expect(performance.now() - started).toBeLessThan(5_000);
  // 30 columns: an ellipsis, 28 for fourteen wide characters, the mark.
  expect([shown, carets]).toEqual([`…章👩‍👩‍👧${'文章👩‍👩‍👧'.repeat(4)}!`, `${' '.repeat(29)}^`]);
});

test('no line is wider than the terminal, and every caret is in sight, whatever the text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.replace(/[\n\r]/g, ' '));
  fc.assert(
    fc.property(text, fc.nat(90), fc.nat(20), fc.integer({ min: 30, max: 60 }), (text, start, length, width) => {
      const [shown, carets] = frame(text, start + 1, start + 1 + length, width);
      expect(widthOf(shown!)).toBeLessThanOrEqual(width - 6);
      expect(carets!).toMatch(/^ *\^+$/);
      expect(carets!.length).toBeLessThanOrEqual(width - 6);
    }),
  );
});
