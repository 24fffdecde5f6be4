import type { CaptionPattern, FoundCaption } from '../caption-pattern.ts';
import { commonAncestor, countWithin, firstAt } from '../named.ts';
import type { NamedElement } from '../page.ts';
import type { Place } from '../place.ts';

/** How much text, such as a credit, may stand between a picture and its caption. */
const FARTHEST = 120;
const HIGHEST = 6;
const MOST_SHARING = 12;
/** What a shared caption's container may hold besides: credits, counters. */
const SLACK = 60;

/**
 * An element whose class says that it is a caption, next to the picture: the next one in reading order with nothing in
 * between, or the one of a container with no other picture. Never the first of a parent, which is another picture's.
 */
export const captionClass: CaptionPattern = {
  name: 'caption-class',
  confidence: 0.96,
  about:
    'The next element with a class such as `caption`, `img-desc` or `legende`; one below several pictures is shared.',
  example: {
    html: '<p class="image"><img src="a.png"></p><p class="img-desc">The old mill</p><p>Text.</p>',
    caption: 'The old mill',
  },
  find(place) {
    const { captions } = place.page;
    const at = firstAt(captions, place.offset);
    const after = captions[at] === undefined ? null : following(place, captions[at]);
    if (after !== null) return after;
    const before = captions[at - 1];
    return before === undefined ? null : preceding(place, before);
  },
};

function following(place: Place, caption: NamedElement): FoundCaption | null {
  const { page, index } = place;
  const gap = caption.textStart - place.offset;
  if (gap > FARTHEST) return null;
  const container = commonAncestor(place, caption, HIGHEST);
  if (container === null) return null;
  const nodes = [caption.element];
  const extent = page.extentOf(container);
  const pictures = extent.pictureEnd - extent.pictureStart;
  const isAllText = extent.textEnd - extent.textStart <= caption.textEnd - caption.textStart + SLACK;
  if (pictures > 1 && pictures <= MOST_SHARING && isAllText && countWithin(page.captions, extent) === 1) {
    return { nodes, isShared: true, confidence: 0.8 };
  }
  if (caption.pictureStart !== index + 1) return null;
  if (gap === 0) return { nodes, confidence: caption.isSure ? 0.97 : 0.9 };
  return pictures === 1 ? { nodes, confidence: caption.isSure ? 0.93 : 0.8 } : null;
}

/** A caption above its picture: only where the two are alone. */
function preceding(place: Place, caption: NamedElement): FoundCaption | null {
  const { page } = place;
  if (place.offset - caption.textEnd > 20 || caption.pictureEnd !== place.index) return null;
  const container = commonAncestor(place, caption, 4);
  if (container === null || container.name === 'body') return null;
  const extent = page.extentOf(container);
  if (extent.pictureEnd - extent.pictureStart !== 1) return null;
  return extent.textEnd - extent.textStart <= caption.textEnd - caption.textStart + SLACK
    ? { nodes: [caption.element], confidence: caption.isSure ? 0.9 : 0.7 }
    : null;
}
