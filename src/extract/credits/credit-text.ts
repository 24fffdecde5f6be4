import { labelAt } from './credit-labels.ts';
import { splitCredit } from './split-credit.ts';

/** The credit in an element that is known to hold one, without the label. */
export function creditText(text: string): string | null {
  const found = splitCredit(text);
  if (found?.isWhole) return found.credit;
  const bare = text.replace(/^[\s(（[【|｜/／—–-]{1,4}|[\s)）\]】|｜]{1,4}$/gu, '');
  const label = labelAt(bare.toLowerCase(), 0);
  const value = label === null ? bare : bare.slice(label.end).trim();
  return value === '' || /^(?:credits?|copyright|source|photo|foto|bild)[:：]?$/iu.test(value) ? null : value;
}
