import { isAddress } from '../credits/maker.ts';
import { nearbyCredit } from '../credits/nearby-credit.ts';
import { splitCredit } from '../credits/split-credit.ts';
import type { Picture, PictureText } from '../picture.ts';
import type { CaptionPattern, FoundCaption } from './caption-pattern.ts';
import { CAPTION_PATTERNS } from './index.ts';
import { isInterfaceText, withoutAnnouncer } from './interface-text.ts';
import { pageOf } from './page.ts';
import { endOfRun, placesIn, startOfRun } from './picture-run.ts';
import { type Place, placeOf } from './place.ts';
import { readCaption } from './read-caption.ts';
import { shapeOf } from './shape-of.ts';

/** How surely a caption below several pictures stands for all of them. */
const SHARED = 0.8;
const LONGEST_OF_RUN = 700;
/** From this confidence on a text that is only an address is a credit. */
const ADDRESSES = 0.85;

/**
 * The caption and the credit of a picture. `all` are the pictures of the article that a reader looks at, always the
 * same array: decorative ones, such as the icon in a caption, would pass for neighbours. A picture that is not among
 * them has nothing.
 */
export function textOf(picture: Picture, all: readonly Picture[]): PictureText {
  const page = pageOf(all);
  if (page.indexOf(picture) < 0) return { ...NOTHING, shape: null };
  const place = placeOf(picture, page);
  const found = ownText(place) ?? textOfRun(place);
  return { ...(found ?? NOTHING), shape: shapeOf(place) };
}

const NOTHING = { caption: null, credit: null, source: null, confidence: null, isShared: false };

type FoundText = Omit<PictureText, 'shape'>;

function ownText(place: Place): FoundText | null {
  for (const pattern of CAPTION_PATTERNS) {
    const found = pattern.find(place);
    const text = found === null ? null : textFrom(found, pattern, place);
    if (text !== null) return isOfRun(text, place) ? { ...text, isShared: true } : text;
  }
  const credit = nearbyCredit(place, 0);
  return credit === null ? null : { ...NOTHING, ...credit, source: 'credit-element', confidence: 0.9 };
}

const isOfRun = (text: FoundText, place: Place): boolean =>
  text.caption !== null && placesIn(text.caption) > 0 && startOfRun(place) < place.index;

/** The caption next to a row of pictures that stands with one of them and says which is where: `Clockwise from top: …`. */
function textOfRun(place: Place): FoundText | null {
  const { page, index } = place;
  const last = endOfRun(place);
  if (last !== index) return shared(ownText(placeOf(page.pictures[last]!, page)), 1);
  const before = startOfRun(place) - 1;
  if (before < 0 || place.offset - page.offsets[before]! > LONGEST_OF_RUN) return null;
  const text = shared(ownText(placeOf(page.pictures[before]!, page)), 2);
  // Nothing but the caption may stand between.
  const gap = place.offset - page.offsets[before]! - (text?.caption?.length ?? 0);
  return Math.abs(gap) <= 10 ? text : null;
}

function shared(text: FoundText | null, places: number): FoundText | null {
  if (text?.caption == null || placesIn(text.caption) < places) return null;
  return { ...text, isShared: true, confidence: Math.min(text.confidence ?? 0, SHARED) };
}

function textFrom(found: FoundCaption, pattern: CaptionPattern, place: Place): FoundText | null {
  const read = found.nodes === undefined ? { text: found.text ?? '', credits: [] } : readCaption(found.nodes);
  if (read === null) return null;
  const text = withoutAnnouncer(read.text);
  // Below a picture without any markup, an address is a way to go on.
  if (pattern.confidence < ADDRESSES && isAddress(text)) return null;
  const inside = splitCredit(text);
  const isText = /[\p{L}\p{N}]/u.test(text) && !isInterfaceText(text);
  const caption = inside?.isWhole || !isText ? null : text;
  const own = [...new Set(read.credits)].join(' / ') || found.credit || null;
  const credit = own ?? inside?.credit ?? nearbyCredit(place, read.text.length)?.credit ?? null;
  if (caption === null && credit === null) return null;
  return {
    caption,
    credit,
    source: pattern.name,
    confidence: found.confidence ?? pattern.confidence,
    isShared: found.isShared ?? false,
  };
}
