import type { HtmlElement } from '../../../html/node.ts';
import type { CaptionPattern } from '../caption-pattern.ts';
import { closest, firstAt, isWithin } from '../named.ts';
import type { NamedElement } from '../page.ts';
import type { Place } from '../place.ts';

/** The caption that HTML has an element for. */
export const figcaption: CaptionPattern = {
  name: 'figcaption',
  confidence: 0.98,
  about: 'The figcaption of the nearest figure that has one; of several in one figure, the next after the picture.',
  example: { html: '<figure><img src="a.png"><figcaption>The old mill</figcaption></figure>', caption: 'The old mill' },
  find(place) {
    for (let figure = closest(place.picture.element, 'figure'); figure !== null; figure = closest(figure, 'figure')) {
      const own = captionsOf(figure, place);
      if (own.length === 0) continue;
      const found = own.find((caption) => caption.textStart >= place.offset) ?? own.at(-1)!;
      const { pictureStart, pictureEnd } = place.page.extentOf(figure);
      const isShared = own.length === 1 && pictureEnd - pictureStart > 1;
      return isShared ? { nodes: [found.element], isShared, confidence: 0.9 } : { nodes: [found.element] };
    }
    return null;
  },
};

/** The figure's own captions, those of figures within it left out; the nearest few if there are many. */
function captionsOf(figure: HtmlElement, { page, offset }: Place): NamedElement[] {
  const extent = page.extentOf(figure);
  const start = firstAt(page.captions, Math.max(extent.textStart, offset - 2_000));
  const own: NamedElement[] = [];
  for (let i = start; i < page.captions.length && i < start + 20 && isWithin(page.captions[i]!, extent); i++) {
    const caption = page.captions[i]!;
    if (caption.element.name === 'figcaption' && closest(caption.element, 'figure') === figure) own.push(caption);
  }
  return own;
}
