import { commonAncestor, firstAt } from '../captions/named.ts';
import type { NamedElement } from '../captions/page.ts';
import type { Place } from '../captions/place.ts';
import { shortText } from '../captions/read-caption.ts';
import { creditClass } from './credit-class.ts';
import { type CreditElementText, creditText } from './credit-text.ts';

/** How much text, the caption left out, may stand between a picture and its credit. */
const FARTHEST = 60;
const HIGHEST = 6;
const LONGEST = 170;

/** What an element with a credit's name says that stands with a picture, outside its caption of so many characters; null if none does. */
export function nearbyCredit(place: Place, captionLength: number): CreditElementText | null {
  const { credits } = place.page;
  const at = firstAt(credits, place.offset);
  for (const named of [credits[at], credits[at + 1], credits[at - 1]]) {
    if (named === undefined || !isBeside(named, place, captionLength)) continue;
    const text = shortText(named.element, LONGEST);
    const read = text === null ? null : creditText(text, creditClass(named.element));
    if (read !== null && (read.credit ?? read.caption) !== null) return read;
  }
  return null;
}

function isBeside(named: NamedElement, place: Place, captionLength: number): boolean {
  const { page, index, offset } = place;
  const container = commonAncestor(place, named, HIGHEST);
  if (container === null) return false;
  const { pictureStart, pictureEnd, textStart, textEnd } = page.extentOf(container);
  const isSmall = textEnd - textStart <= captionLength + (named.textEnd - named.textStart) + FARTHEST;
  if (!named.isSure && !isSmall) return false;
  if (named.textEnd <= offset) return isSmall && offset - named.textEnd < 20 && pictureEnd - pictureStart === 1;
  if (named.textStart - offset > captionLength + FARTHEST || named.pictureStart !== index + 1) return false;
  return named.textStart === offset || pictureEnd - pictureStart === 1 || pictureStart === index || isSmall;
}
