import { COMMON_CHARACTERS, everydayCharacters } from './common-characters.ts';
import { decodeStrictly } from './text-decoding.ts';

/** An encoding that fits the bytes, and the text it gives. */
export interface DetectedEncoding {
  encoding: string;
  text: string;
}

/** Below this mean score a character no reading looks like language, and guessing would do harm. */
const LEAST_SCORE = 0.25;
/** Characters beyond ASCII that are looked at: enough to be sure, few enough to stay quick. */
const SAMPLE = 20_000;

type Scorer = (run: string, before: string, after: string) => number;

const CANDIDATES: readonly (readonly [encoding: string, score: Scorer])[] = [
  ['gb18030', eastAsianScorer('gb18030', () => COMMON_CHARACTERS.simplified)],
  ['big5', eastAsianScorer('big5', () => COMMON_CHARACTERS.traditional)],
  ['shift_jis', eastAsianScorer('shift_jis', () => COMMON_CHARACTERS.japanese)],
  ['euc-jp', eastAsianScorer('euc-jp', () => COMMON_CHARACTERS.japanese)],
  ['euc-kr', eastAsianScorer('euc-kr', () => COMMON_CHARACTERS.korean)],
  ['windows-1251', scoreCyrillic],
  ['windows-1252', scoreWestern],
];

/**
 * Finds the legacy encoding of bytes that are not UTF-8, or gives null if no reading looks like language.
 *
 * Each candidate must decode every byte; then the characters it gives are judged as text: frequent characters of the
 * language speak for it, rare ones, control characters and characters in odd company against it.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding | null {
  let best: DetectedEncoding | null = null;
  let bestScore = LEAST_SCORE;
  for (const [encoding, score] of CANDIDATES) {
    const text = decodeStrictly(bytes, encoding);
    if (text === null) continue;
    const mean = meanScore(text, score);
    if (mean > bestScore) {
      best = { encoding, text };
      bestScore = mean;
    }
  }
  return best;
}

function meanScore(text: string, score: Scorer): number {
  let seen = 0;
  let total = 0;
  for (const match of text.matchAll(/[^\0-\x7f]{1,500}/g)) {
    const run = match[0];
    total += score(run, text[match.index - 1] ?? ' ', text[match.index + run.length] ?? ' ');
    seen += run.length;
    if (seen >= SAMPLE) break;
  }
  return seen === 0 ? 0 : total / seen;
}

const ASCII_LETTER = /[A-Za-z]/;
const KANA = /[\u3041-\u30ff]/;
const WIDE_PUNCTUATION = /[、。，：；？！“”‘’「」『』（）《》〈〉【】…—·　～]/;

function eastAsianScorer(encoding: string, common: () => Set<string>): Scorer {
  const japanese = encoding === 'shift_jis' || encoding === 'euc-jp';
  return (run, before, after) => {
    // One wide character inside a Latin word is an accented letter or a quote mark, read wrongly.
    if (run.length === 1 && (ASCII_LETTER.test(before) || ASCII_LETTER.test(after))) return -1;
    const everyday = everydayCharacters(encoding);
    let score = 0;
    for (const character of run) {
      if (common().has(character)) score += 1;
      else if (KANA.test(character)) score += japanese ? 1 : -0.2;
      else if (WIDE_PUNCTUATION.test(character)) score += 0.7;
      else if (everyday.has(character)) score += 0.4;
      else if (character < '\u00a0' || (character >= '\ue000' && character <= '\uf8ff')) score -= 2;
      else score -= 0.4;
    }
    return score;
  };
}

const TYPOGRAPHIC = /[–—‘’‚“”„…•·«»¡¿§©®°™€£\u00a0]/;

function scoreCyrillic(run: string, before: string, after: string): number {
  if (ASCII_LETTER.test(before) || ASCII_LETTER.test(after)) return -run.length;
  let score = 0;
  let afterLower = false;
  for (const character of run) {
    const lower = /[а-яёіїєґў]/.test(character);
    if (lower) score += /[оеаинтсрвлкмдпуя]/.test(character) ? 1 : 0.6;
    else if (/[А-ЯЁІЇЄҐЎ]/.test(character)) score += afterLower ? -1 : 0.4;
    else score += TYPOGRAPHIC.test(character) ? 0.4 : -0.6;
    afterLower = lower;
  }
  return score;
}

function scoreWestern(run: string, before: string, after: string): number {
  const insideWord = ASCII_LETTER.test(before) && ASCII_LETTER.test(after);
  const atWord = ASCII_LETTER.test(before) || ASCII_LETTER.test(after);
  let score = 0;
  for (const character of run) {
    if (character >= '\u0080' && character < '\u00a0') score -= 2;
    else if (TYPOGRAPHIC.test(character)) score += run.length <= 3 ? 0.8 : -0.3;
    else if (!/\p{L}/u.test(character)) score += insideWord ? -1 : run.length === 1 ? 0.1 : -0.4;
    else if (run.length <= 2) score += atWord ? 1 : run.length === 1 ? 0.4 : -0.5;
    else score -= 0.8;
  }
  return score;
}
