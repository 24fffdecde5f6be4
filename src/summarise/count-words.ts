import { countRuns, type WordCount } from './count-runs.ts';
import { countSegments } from './count-segments.ts';

export type { WordCount } from './count-runs.ts';

/** How words are told apart: `cjk` by characters and white space, `uax29` by the Unicode standard and dictionaries. */
export type WordRule = 'cjk' | 'uax29';

/**
 * Counts the words of a text.
 *
 * - `cjk`: each character of Han, kana, Hangul and Bopomofo, and each other run of characters without white space,
 *   CJK punctuation or dashes that has a letter or a digit in it. So `don't`, `well-known`, `3.14` and an address are
 *   one word each, `word—word` are two and a picture character is none. Scripts without spaces between words, such as
 *   Thai, Lao, Khmer, Burmese and Tibetan, have one word for each run; count those with `uax29`.
 * - `uax29`: the words of https://unicode.org/reports/tr29/#Word_Boundaries, with ICU's dictionaries for Chinese,
 *   Japanese, Thai and their like, that have a letter or a digit in them. It takes some hundred times as long, and what
 *   it finds depends on the version of Node.js. Reading times are measured in the units of `cjk`, so take those for
 *   them whatever rule words are shown by.
 *
 * @param rule Default: `cjk`
 */
export function countWords(text: string, rule: WordRule = 'cjk'): WordCount {
  return rule === 'uax29' ? { cjk: 0, words: countSegments(text) } : countRuns(text);
}
