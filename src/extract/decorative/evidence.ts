import { HtmlElement } from '../../html/node.ts';
import type { Picture } from '../picture.ts';
import { addressSize } from '../pictures/address-size.ts';
import { type Extent, pageOutline } from './page-outline.ts';
import { wordsOf } from './words.ts';

/** An element around a picture. */
export interface Holder extends Extent {
  readonly element: HtmlElement;
  /** The words of its classes, id and role. */
  readonly words: string;
}

/** What the rules ask of a picture, found out once. */
export interface Evidence {
  readonly picture: Picture;
  readonly all: readonly Picture[];
  /** The size that is stated, else what the address says; null where that is nothing. */
  readonly width: number | null;
  readonly height: number | null;
  /** The words of its own classes and ids. */
  readonly own: string;
  /** The words of the file's name and of the folders above it. */
  readonly file: string;
  readonly folders: string;
  /** The words of alt and title. */
  readonly says: string;
  /** What it stands in, from the inside, as far as it is a part of the page and not the page. */
  readonly holders: readonly Holder[];
  /** Whether a `figcaption` with text stands below it. */
  readonly isCaptioned: boolean;
}

/** How far up an element may stand that says what a picture is. */
const CLIMB = 12;

/** Gathers what there is to know of a picture. */
export function evidenceOf(picture: Picture, all: readonly Picture[]): Evidence {
  const ofFile = addressSize(picture.src);
  const path = picture.src.startsWith('data:') ? '' : pathOf(picture.src);
  const slash = path.lastIndexOf('/') + 1;
  const holders = holdersOf(picture, all);
  return {
    picture,
    all,
    width: picture.width ?? ofFile.width,
    height: picture.height ?? ofFile.height,
    own: wordsOf(picture.elements.map(({ className, id }) => `${className} ${id}`).join(' ')),
    file: wordsOf(path.slice(slash)),
    folders: wordsOf(path.slice(0, slash)),
    says: wordsOf(`${picture.alt ?? ''} ${picture.title ?? ''}`),
    holders,
    isCaptioned: holders.some(hasCaption),
  };
}

/** Whether both sides are known to be at most so long, or one is and the other is not known. */
export function isWithin({ width, height }: Evidence, pixels: number): boolean {
  return (width !== null || height !== null) && (width ?? 0) <= pixels && (height ?? 0) <= pixels;
}

/** Whether it is at most so large, or nobody says how large. */
export function mayBeWithin(evidence: Evidence, pixels: number): boolean {
  return (evidence.width === null && evidence.height === null) || isWithin(evidence, pixels);
}

/** The nearest part of the page around a picture whose words match and which holds no more than so much text. */
export function holderNamed({ holders }: Evidence, name: RegExp, mostText: number): Holder | undefined {
  return holders.find((holder) => isPart(holder) && holder.text <= mostText && name.test(holder.words));
}

/** Whether more of the page's text is outside of an element than in it: what it is called is not what the page is. */
export function isPart({ text, before, after }: Holder): boolean {
  return text <= before + after;
}

function holdersOf({ element }: Picture, all: readonly Picture[]): Holder[] {
  const { extentOf } = pageOutline(all);
  const holders: Holder[] = [];
  let at = element.parent;
  for (let level = 0; at instanceof HtmlElement && at.parent !== null && level < CLIMB; level++, at = at.parent) {
    const { id, className, attribs } = at;
    const words = wordsOf(`${className} ${id} ${attribs['role'] ?? ''}`);
    holders.push({ element: at, words, ...extentOf(at) });
  }
  return holders;
}

function hasCaption({ element, pictures, text }: Holder): boolean {
  if (element.name !== 'figure' || pictures > 1 || text === 0) return false;
  return element.children.some(
    (child) => child instanceof HtmlElement && child.name === 'figcaption' && /\S/.test(child.textContent),
  );
}

/** An address without scheme, query and fragment. */
function pathOf(address: string): string {
  return address
    .slice(0, 2000)
    .replace(/^(?:https?:)?\/\//i, '')
    .replace(/[?#].*$/s, '');
}
