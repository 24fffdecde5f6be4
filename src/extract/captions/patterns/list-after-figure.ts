import { HtmlElement } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';

const LONGEST = 400;

/** Captions of figures that a reader mode or a scraper has turned into lists. */
export const listAfterFigure: CaptionPattern = {
  name: 'list-after-figure',
  confidence: 0.75,
  about: 'A list of one item right after a figure, or after a box of nothing but figures, without a figcaption.',
  example: { html: '<figure><img src="a.png"></figure><ul><li><p>The old mill</p></li></ul>', caption: 'The old mill' },
  find({ page, next, block, index, offset, ancestors }) {
    if (!(next instanceof HtmlElement) || next.name !== 'ul' || !ancestors.some((one) => one.name === 'figure'))
      return null;
    const items = next.children.filter((child) => child instanceof HtmlElement);
    const { textStart, textEnd, pictureStart, pictureEnd } = page.extentOf(next);
    if (items.length !== 1 || pictureStart !== pictureEnd || textEnd - textStart > LONGEST) return null;
    const extent = page.extentOf(block);
    if (extent.textStart !== extent.textEnd || textStart !== offset || pictureStart !== index + 1) return null;
    return { nodes: [next] };
  },
};
