import type { CaptionPattern } from '../caption-pattern.ts';
import { foundText, nextText } from '../next-text.ts';

const LONGEST = 120;
/** All in one pair of brackets, but for a date or a number behind them. */
const BRACKETED =
  /^(?:[(（][^()（）]{3,120}(?:[(（][^()（）]{1,20}[)）][^()（）]{0,40})?[)）]|[【〔［][^【】〔〕［］]{3,120}[】〕］])(?:\s?[(（][\d/.-]{1,12}[)）])?[.。]?$/u;

/** A remark in brackets below a picture. */
export const bracketedText: CaptionPattern = {
  name: 'bracketed-text',
  confidence: 0.8,
  about:
    'The next block, if all of it stands in brackets, is short; the last of an article only where that is its habit.',
  example: { html: '<p><img src="a.png"></p><p>（老磨坊的冬天）</p><p>Text.</p>', caption: '（老磨坊的冬天）' },
  find(place) {
    const next = nextText(place, LONGEST);
    if (next === null || !BRACKETED.test(next.text)) return null;
    return /https?:|^[(（【](?:注|译|編|编|完|end|note|ed\.)/iu.test(next.text) ? null : foundText(next);
  },
};
