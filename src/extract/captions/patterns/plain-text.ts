import { HtmlElement } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { endsLikeSentence, isWholly, nextText } from '../next-text.ts';

const LONGEST = 60;

/** A short paragraph after a picture: a caption only where all pictures of the site have one, which the second look finds. */
export const plainText: CaptionPattern = {
  name: 'plain-text',
  confidence: 0.4,
  about: 'The next block, if it is at most 60 characters and no sentence, no heading and no link.',
  example: {
    html: '<p><img src="a.png"></p><p>The old mill</p><p>It stood by the river for two hundred years before anybody drew it.</p>',
    caption: 'The old mill',
  },
  find(place) {
    const next = nextText(place, LONGEST);
    if (next === null || endsLikeSentence(next.text)) return null;
    // In a box of their own a picture and a line are as often a teaser, which leads somewhere.
    const isTeaser = place.picture.link !== null || next.element.getElementsByTagName('a').length > 0;
    if (next.after === null && (!next.isEnclosed || isTeaser)) return null;
    if (isWholly(next.element, (inner) => inner.name === 'b' || inner.name === 'strong' || inner.name === 'a'))
      return null;
    // Where the next one is as short these are the lines of a list, a dialogue or a poem.
    if (next.after instanceof HtmlElement && isShort(next.after, place.page.extentOf(next.after))) return null;
    return { nodes: [next.element] };
  },
};

const isShort = (element: HtmlElement, { textStart, textEnd }: { textStart: number; textEnd: number }): boolean =>
  element.name === 'p' && textEnd - textStart > 0 && textEnd - textStart <= LONGEST;
