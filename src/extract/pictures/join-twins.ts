import type { HtmlElement, HtmlParent } from '../../html/node.ts';
import { addressSize } from './address-size.ts';
import { addressStem } from './address-stem.ts';
import type { Sighting } from './sighting.ts';
import { statedSize } from './stated-size.ts';

/** How far apart twins may stand: levels up to an element that holds both. */
const NEAR = 4;
/** An empty picture of this width or height, in CSS pixels, keeps room between others and for none. */
const SPACER = 16;
/** How many of a picture's sightings are asked whether one more is their twin. */
const MOST = 8;

/**
 * Puts the sightings of one picture together: a lazy image, its `noscript` twin, its blurred preview, the same file for
 * phones. Twins stand next to each other; the same picture in another place of the article is another picture.
 */
export function joinTwins(sightings: readonly Sighting[]): Sighting[][] {
  const groups: Sighting[][] = [];
  let stretch = -1;
  let byStem = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    if (sighting.stretch !== stretch) {
      stretch = sighting.stretch;
      byStem = new Map();
    }
    const last = groups.at(-1);
    const stem = stemOf(sighting);
    const known = stem === null ? undefined : byStem.get(stem);
    // One `noscript` may hold the twins of a whole gallery.
    const isKnown = known?.slice(-MOST).some((other) => other.inNoscript !== sighting.inNoscript) ?? false;
    let group = isKnown ? known : undefined;
    if (
      group === undefined &&
      last?.at(-1)?.stretch === stretch &&
      (sighting.inNoscript || !hasOther(last, stem)) &&
      last.slice(-MOST).some((other) => areTwins(other, sighting, last.length === 1))
    ) {
      group = last;
    }
    if (group === undefined) {
      group = [];
      groups.push(group);
    }
    group.push(sighting);
    if (stem !== null) byStem.set(stem, group);
  }
  return groups;
}

/**
 * Whether a group is of another picture already, which a stand-in that both stood beside must not hide; a `noscript` may
 * name its own picture otherwise.
 */
function hasOther(group: readonly Sighting[], stem: string | null): boolean {
  if (stem === null) return false;
  const stems = group
    .slice(-MOST)
    .filter((other) => !other.inNoscript && !isBare(other))
    .map(stemOf);
  return stems.includes(null) && stems.some((other) => other !== null && other !== stem);
}

/** What the sighting's own picture is called; null where it has only a stand-in for one. */
function stemOf({ addresses: [best] }: Sighting): string | null {
  return best === undefined || best.role === 'stand-in' ? null : addressStem(best.url);
}

function areTwins(a: Sighting, b: Sighting, isLonely: boolean): boolean {
  const levels = distance(a.element, b.element);
  if (levels > NEAR) return false;
  // A `picture` without an `img` shows nothing by itself.
  if (isBare(a) || isBare(b)) return levels <= 2;
  const stemOfA = stemOf(a);
  const stemOfB = stemOf(b);
  // One has no picture of its own: it is the other's stand-in.
  if (stemOfA === null || stemOfB === null) {
    const [standIn, other] = stemOfA === null ? [a, b] : [b, a];
    // What names an empty picture of its own is shown as it is; what names none waits for one.
    const most = standIn.addresses.length > 0 ? SPACER : undefined;
    return stemOfA !== stemOfB && !isPixel(standIn, most) && !isPixel(other);
  }
  if (a.inNoscript !== b.inNoscript) {
    if (stemOfA === stemOfB) return true;
    // Image servers may name every size anew: then the place alone tells that they are one.
    const lazy = a.inNoscript ? b : a;
    return isLonely && levels <= 2 && lazy.addresses[0]?.role === 'lazy' && !isPixel(a) && !isPixel(b);
  }
  if (a.addresses[0]!.url === b.addresses[0]!.url) return levels <= 2;
  if (stemOfA !== stemOfB) return false;
  if (isPreview(a) || isPreview(b)) return true;
  // Two folders may have a file of one name.
  return levels <= 1 && nameOf(a) !== nameOf(b);
}

const nameOf = ({ addresses: [best] }: Sighting) => best!.url.replace(/[?#].*$/s, '').replace(/^.*\//s, '');

const isBare = ({ element }: Sighting) => element.name === 'picture';

/** How many levels up the element is that holds both; Infinity beyond what counts as near. */
function distance(a: HtmlElement, b: HtmlElement): number {
  const above = new Map<HtmlParent, number>();
  let parent: HtmlParent | null = a.parent;
  for (let level = 1; parent !== null && level <= NEAR; level++, parent = parent.parent) above.set(parent, level);
  parent = b.parent;
  for (let level = 1; parent !== null && level <= NEAR; level++, parent = parent.parent) {
    const other = above.get(parent);
    if (other !== undefined) return Math.max(level, other);
  }
  return Number.POSITIVE_INFINITY;
}

function isPixel({ source, addresses }: Sighting, most = 3): boolean {
  const { width, height } = statedSize([source], addresses[0]?.url ?? '');
  return (width !== null && width <= most) || (height !== null && height <= most);
}

/** Whether it is there only until the picture has come. */
function isPreview({ source, addresses }: Sighting): boolean {
  const width = addressSize(addresses[0]?.url ?? '').width;
  if (width !== null && width <= 100) return true;
  const { attribs } = source;
  const says = `${attribs['class'] ?? ''} ${attribs['style'] ?? ''}`;
  return attribs['aria-hidden'] === 'true' || /blur|lqip|placeholder|thumb|preview|low-?res|tiny/i.test(says);
}
