/** The words of a text. */
export interface WordCount {
  /** Chinese, Japanese and Korean characters, each of which counts as a word; 0 by the rule `uax29`. */
  cjk: number;
  /** Words of other scripts; by the rule `uax29` all words. */
  words: number;
}

/** What a character is to a word. */
const UNKNOWN = 0;
const NEUTRAL = 1;
const BORDER = 2;
const CJK = 3;
const LETTER = 4;

/** The kinds of the characters that have been met: a regular expression each time would take ten times as long. */
const kinds = new Uint8Array(0x10000);
const otherKinds = new Map<number, number>();

/** Counts CJK characters, and runs of other characters that have a letter or a digit in them, in one reading. */
export function countRuns(text: string): WordCount {
  let cjk = 0;
  let words = 0;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let kind = kinds[code]!;
    if (kind === UNKNOWN) {
      const point = text.codePointAt(i)!;
      kind = kindOf(point);
      if (point > 0xffff) i++;
    }
    if (kind === LETTER) {
      if (!isInWord) words++;
      isInWord = true;
    } else if (kind !== NEUTRAL) {
      isInWord = false;
      if (kind === CJK) cjk++;
    }
  }
  return { cjk, words };
}

/** Asks for the kind of a character that is not in the table, and remembers it. */
function kindOf(point: number): number {
  // Half a pair: remembered, it would stand for all the pairs that begin with it.
  if (point >= 0xd800 && point <= 0xdfff) return NEUTRAL;
  const known = otherKinds.get(point);
  if (known !== undefined) return known;
  const kind = classify(String.fromCodePoint(point));
  if (point > 0xffff) otherKinds.set(point, kind);
  else kinds[point] = kind;
  return kind;
}

/** Parts of a character that has been counted: vowels and finals of decomposed Hangul, sound marks of half-width kana. */
const CJK_PART = /[\u1160-\u11ff\u302a-\u302f\ud7b0-\ud7ff\uff9e\uff9f]/;
/** The five scripts, and what stands for a character of theirs: closing mark, repeat marks, `masu`, length marks. */
const CJK_CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3006\u3031-\u3035\u303c\u30fc\uff70]/u;
/** Without marks: the one that makes a picture of a character is a mark too. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** White space and its like (zero width, Ethiopic), dashes but for hyphens, and the punctuation of CJK and its ellipsis. */
const WORD_BORDER =
  /[\s\u1361\u200b\u2012-\u2015\u2025\u2026\u2e3a\u2e3b\u3000-\u303f\u30a0\u30fb\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uff65\uffe0-\uffe6]/;

function classify(character: string): number {
  if (CJK_PART.test(character)) return NEUTRAL;
  if (CJK_CHARACTER.test(character)) return CJK;
  if (LETTER_OR_DIGIT.test(character)) return LETTER;
  return WORD_BORDER.test(character) ? BORDER : NEUTRAL;
}
