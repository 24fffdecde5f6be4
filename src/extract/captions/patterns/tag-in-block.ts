import { HtmlElement, type HtmlNode } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { isSmallPrint } from '../layout-style.ts';
import { endsLikeSentence, isEditorial } from '../next-text.ts';
import { collapse } from '../read-caption.ts';
import { restOfBlock } from '../rest-of-block.ts';

const SMALL = new Set(['small', 'em', 'i', 'cite', 'sub', 'sup', 'figcaption']);
const PLAIN = new Set(['span', 'font']);
const INLINE = new Set([
  'img',
  'a',
  'picture',
  'span',
  'font',
  'noscript',
  'amp-img',
  'b',
  'strong',
  'em',
  'i',
  'button',
]);
const BLOCKS = new Set(['p', 'div', 'center', 'td', 'li', 'span', 'figure', 'section']);

/** `<p><img><br><cite>text</cite></p>` and its kin. */
export const tagInBlock: CaptionPattern = {
  name: 'tag-in-block',
  confidence: 0.85,
  about: 'One small, em, i, cite or span after the picture, in a block with no other text; else it is body text.',
  example: { html: '<p><img src="a.png"><br><cite>The old mill</cite></p>', caption: 'The old mill' },
  find(place) {
    const { next } = place;
    if (!(next instanceof HtmlElement) || !(SMALL.has(next.name) || PLAIN.has(next.name))) return null;
    // Below a paragraph of its own an inline tag begins a line of body text.
    if (!INLINE.has(place.block.name)) return null;
    const rest = restOfBlock(place, BLOCKS);
    if (rest === null || rest.nodes.some((node) => node !== next && !isCrumb(node))) return null;
    const { textStart, textEnd } = place.page.extentOf(next);
    const length = textEnd - textStart;
    const isSmall = SMALL.has(next.name);
    if (length > (isSmall ? 600 : 150)) return null;
    if (rest.isFollowed && (!isSmall || length > 120)) return null;
    if (isSmall && place.isBroken) return { nodes: [next], confidence: 0.9 };
    if (isEditorial(collapse(next.textContent.slice(0, 200)))) return null;
    const isSetApart = isSmall || place.isBroken || isSmallPrint(next) || next.className !== '';
    const isSurely = isSmall || (isSetApart && !endsLikeSentence(next.textContent));
    return { nodes: [next], confidence: isSurely ? 0.85 : 0.5 };
  },
};

/** A full stop or a bracket left outside the tag. */
const isCrumb = (node: HtmlNode): boolean => node.type === 'text' && node.data.trim().length < 5;
