import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure, widthOf } from '../../src/report/display-width.ts';

const ora = createRequire(import.meta.resolve('ora'));
const stringWidth: (text: string) => number = (await import(pathToFileURL(ora.resolve('string-width')).href)).default;

describe('the width of a text', () => {
  test.each([
    ['plum', 4],
    ['腾讯，', 6],
    ['東京タワー', 10],
    ['ｶﾞｲﾄﾞ', 5],
    ['서울', 4],
    ['서울'.normalize('NFD'), 4],
    ['𠮷', 2],
    ['“é”', 3],
    ['e\u0301', 1],
    ['שָׁלוֹם', 4],
    ['مرحبا', 5],
    ['हिन्दी', 5],
    ['a\u200bb\u2060c\ufeff', 3],
    ['\u200e\u2067\u2069', 0],
    ['👨‍👩‍👧‍👦', 2],
    ['👍🏽', 2],
    ['🇨🇳', 2],
    ['❤️', 2],
    ['❤', 1],
    ['☝', 1],
    ['1️⃣', 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    ['ꀀ䷀', 4],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('is never less than string-width says', () => {
    const fragment = fc.oneof(
      fc.constantFrom('👨‍👩‍👧‍👦', '👍🏽', '🇨', '️', '\u200d', '⃣', '1', 'ﾞ', 'ᄒ', 'ᅡ', '한', 'é', '\u0301', 'क', 'ि'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.replace(/[\p{Cn}\p{Cc}]/gu, '')),
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
        const text = fragments.join('');
        expect(widthOf(text)).toBeGreaterThanOrEqual(stringWidth(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('is what the parts take side by side in a terminal that does not join them', () => {
    expect(measure('👨‍👩‍👧‍👦 👍🏽 ❤️')).toEqual({ width: 8, widest: 16, isSure: false });
  });

  test('is sure of ASCII and the common East Asian characters, not of what is told wide or narrow by a setting', () => {
    expect(['plum 12', '腾讯，「阿里」', '한국어 カ'].map((text) => measure(text).isSure)).toEqual([true, true, true]);
    expect(['é', '“', '①', 'ж', '⚠️', '…'].map((text) => measure(text).isSure)).toEqual(Array(6).fill(false));
  });
});
