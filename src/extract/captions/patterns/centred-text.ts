import { HtmlElement } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { isCentred } from '../layout-style.ts';
import { endsLikeSentence, foundText, isWholly, nextText } from '../next-text.ts';

const LONGEST = 60;
const LONGEST_LATIN = 110;

/** A short line in the middle below a picture. */
export const centredText: CaptionPattern = {
  name: 'centred-text',
  confidence: 0.75,
  about:
    'The next block, if it is centred, short and no sentence; no bold headings, no page that is centred throughout.',
  example: {
    html: '<p><img src="a.png"></p><p style="text-align: center">The old mill</p><p>Text.</p>',
    caption: 'The old mill',
  },
  find(place) {
    const next = nextText(place, LONGEST_LATIN);
    if (next === null) return null;
    const { parent } = next.element;
    const isInMiddle = next.isEnclosed && parent instanceof HtmlElement && isCentred(parent);
    if (!isInMiddle && !isWholly(next.element, isCentred)) return null;
    const isLatin = /\p{Script=Latin}/u.test(next.text[0]!);
    if (next.text.length > (isLatin ? LONGEST_LATIN : LONGEST) || endsLikeSentence(next.text)) return null;
    if (isWholly(next.element, (inner) => inner.name === 'b' || inner.name === 'strong' || inner.name === 'a'))
      return null;
    if (next.after instanceof HtmlElement && isCentred(next.after) && next.after.textContent.trim() !== '') return null;
    return next.isEnclosed ? { nodes: [next.element] } : foundText(next);
  },
};
