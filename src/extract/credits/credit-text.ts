import type { CreditClass } from './credit-class.ts';
import { labelAt } from './credit-labels.ts';
import { isNames } from './maker.ts';
import { splitCredit } from './split-credit.ts';

const LONGEST_CJK_NAME = 6;
const LONGEST_BARE = 110;

/** What an element with a credit's name says: whose the picture is, and maybe what it shows. */
export interface CreditElementText {
  credit: string | null;
  caption: string | null;
}

/** Reads the text of an element with a credit's name. */
export function creditText(text: string, kind: CreditClass): CreditElementText {
  const found = splitCredit(text);
  if (found?.isWhole) return { credit: found.credit, caption: null };
  if (kind === 'source' || text.length > LONGEST_BARE) {
    if (found !== null) return { credit: found.credit, caption: text };
    if (kind === 'source' && !isName(text)) return { credit: null, caption: text };
  }
  const opened = text.replace(/^[\s(（[【|｜/／—–-]{1,4}/u, '');
  // A bracket that closes what the name itself opens is a part of it.
  const bare = /[(（[【]/u.test(opened) ? opened : opened.replace(/[\s)）\]】|｜]{1,4}$/u, '');
  const label = labelAt(bare.toLowerCase(), 0);
  const value = label === null ? bare : bare.slice(label.end).trim();
  const isEmpty = value === '' || /^(?:credits?|copyright|source|photo|foto|bild)[:：]?$/iu.test(value);
  return { credit: isEmpty ? null : value, caption: null };
}

/** A name rather than a description: names in Chinese, Japanese and Korean are no longer than this. */
const isName = (text: string): boolean => isNames(text) && (text.length <= LONGEST_CJK_NAME || !/\p{Lo}/u.test(text));
