import { HtmlElement } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { isSmallPrint } from '../layout-style.ts';
import { isWholly, nextText } from '../next-text.ts';

const LONGEST = 220;
const ITALIC = new Set(['em', 'i', 'cite']);

/** A block all in italics or in small letters below a picture, as converters and editors without captions write them. */
export const smallPrint: CaptionPattern = {
  name: 'small-print',
  confidence: 0.85,
  about:
    'The next block, if all of it is in italics or in small print and the one after it is not; no notes, no lead-ins.',
  example: { html: '<p><img src="a.png"></p><p><em>The old mill</em></p><p>Text.</p>', caption: 'The old mill' },
  find(place) {
    const next = nextText(place, LONGEST);
    if (next === null || /[:：]$|https?:\/\//u.test(next.text) || !isSetApart(next.element)) return null;
    // Where the text goes on like this it is a letter, a poem or a quotation.
    if (next.after instanceof HtmlElement && !isPictureIn(next.after) && isSetApart(next.after)) return null;
    const sentences = next.text.split(/[.!?。！？](?=\s|$|\p{Script=Han})/u).length;
    const isQuotation = /^[“"„«「『].*[”"“»」』]$/u.test(next.text);
    const isPlaced = next.after !== null || (next.isEnclosed && next.text.length <= 80);
    const isLikely = isPlaced && !isQuotation && next.text.length <= 160 && sentences <= 3;
    return { nodes: [next.element], confidence: isLikely ? 0.85 : 0.6 };
  },
};

const isSetApart = (element: HtmlElement): boolean =>
  isWholly(element, (inner) => ITALIC.has(inner.name) || isSmallPrint(inner));
const isPictureIn = (element: HtmlElement): boolean => element.getElementsByTagName('img').length > 0;
