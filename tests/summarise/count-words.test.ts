import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/summarise/count-words.ts';

const cases: [what: string, text: string, cjk: number, words: number][] = [
  ['nothing', '', 0, 0],
  ['white space and signs alone', ' \n\t --- * & … 、', 0, 0],
  ['English', 'The ferry leaves at noon.', 0, 5],
  [
    'apostrophes, hyphens, decimals and addresses',
    "don’t don't well-known 3.14 e-mail https://example.org/a?b=c",
    0,
    6,
  ],
  ['words and numbers between dashes', 'salt—pepper, pages 10–12', 0, 5],
  ['a dash, an ampersand and a star by themselves', 'salt - pepper & oil *', 0, 3],
  ['an ellipsis between words', 'wait…what', 0, 2],
  ['other alphabets', 'Привет, мир! नमस्ते दुनिया Καλημέρα', 0, 5],
  ['Arabic, its vowel signs and its comma', 'مُحَمَّد في البيت، والقطّة نائمة', 0, 5],
  ['Hebrew with a mark in a word', 'צה״ל שלום', 0, 2],
  ['Ethiopic, whose words have a sign of their own between them', 'ሰላም፡ለሁሉም', 0, 2],
  ['white space of all kinds', 'one\u00a0two\u3000three\u2028four\u200bfive', 0, 5],
  ['signs that do not show', 'Dampf\u00adschiff می\u200cخواهم', 0, 2],
  ['Chinese with its punctuation', '今天天气很好，我们去公园散步。', 13, 0],
  ['numbers and Latin words in Chinese', '2022年6月18日，iPhone手机卖出了3.5万部', 10, 5],
  ['quotes that Chinese and English share', '他说“Hello world”了', 3, 2],
  ['Latin words between punctuation of CJK', 'Alice、Bob，and（Carol）《Dora》', 0, 5],
  ['Latin words that touch characters', '我用Vue.js写T恤shop', 4, 3],
  ['rare characters, two units each', '𠮷野家の𩸽', 5, 0],
  ['characters of compatibility and radicals', '豈⼀〆切', 4, 0],
  ['a character with a variation selector', '葛\u{e0100}城', 2, 0],
  ['Japanese with its long vowels and repeat marks', 'コーヒーを飲みます。人々は二〇二四年、いすゞ', 20, 0],
  ['half-width kana', 'ｺｰﾋｰとﾊﾟﾝ', 7, 0],
  ['kana whose sound mark is a character of its own', 'が'.normalize('NFD'), 1, 0],
  ['a dot between names', 'ジョン・スミス', 6, 0],
  ['Korean', '한국어 글자 수를 셉니다.', 10, 0],
  ['Korean taken apart into letters', '한국어'.normalize('NFD'), 3, 0],
  ['Korean letters by themselves', 'ㅋㅋㅋ', 3, 0],
  ['Bopomofo', 'ㄅㄆㄇ', 3, 0],
  ['full-width letters and digits', 'ＷＥＢ　２０２４年', 1, 2],
  ['Thai, by runs', 'สวัสดีครับ ผมชื่อโทนี่', 0, 2],
  ['picture characters, coloured, joined and flags', 'Good 👍🏽 morning ☀️ 👨‍👩‍👧 🇯🇵 ❤️', 0, 2],
  ['a digit in a box', '1️⃣ first', 0, 2],
  ['a word that touches a picture character', '🎉party🎉', 0, 1],
  ['numbers of all kinds', '½ ② Ⅷ ٣ ３', 0, 5],
  ['halves of pairs', '\ud842 x \udfb7', 0, 1],
  ['a pair after halves of it', '𠮷', 1, 0],
  ['all at once', '東京Tokyoは12月、서울 Seoul과 Москва 🎄', 7, 4],
];

test.each(cases)('%s', (_what, text, cjk, words) => expect(countWords(text)).toEqual({ cjk, words }));

test('what stands apart is counted apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const [a, b] = [countWords(one), countWords(other)];
      expect(countWords(`${one} ${other}`)).toEqual({ cjk: a.cjk + b.cjk, words: a.words + b.words });
    }),
  );
});

describe('by the Unicode standard', () => {
  const words = (text: string) => countWords(text, 'uax29');

  test.each([
    ['English', "I don't pay 3.14.", 4],
    ['a hyphen, which ends a word', 'well-known', 2],
    ['Chinese', '学生，老师。', 2],
    ['Thai', 'สวัสดีครับ', 2],
    ['picture characters', '👍🏽 ☀️', 0],
  ])('%s', (_what, text, count) => expect(words(text)).toEqual({ cjk: 0, words: count }));

  test('a long text has the words that it has in one piece', () => {
    const word = fc.constantFrom(
      'one',
      "don't",
      '3.14',
      '中国',
      '人民。',
      'ひらがな、',
      'สวัสดี',
      '한국어',
      '👍🏽',
      'e\u0301',
      '！',
      '\u0301',
    );
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '', '\n', '。')), { minLength: 300, maxLength: 400 });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.flat().join('');
        const segments = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(whole)];
        expect(words(whole).words).toBe(segments.filter(({ isWordLike }) => isWordLike).length);
      }),
      { numRuns: 10 },
    );
  });

  test('a long text without a gap takes time in proportion to its length', { timeout: 15_000 }, () => {
    expect(words('ひらがな'.repeat(25_000)).words).toBeGreaterThan(20_000);
  });
});
