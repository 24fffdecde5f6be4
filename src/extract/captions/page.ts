import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import { creditClass } from '../credits/credit-class.ts';
import type { Picture } from '../picture.ts';
import { type CaptionClass, captionClass } from './caption-class.ts';
import { isUnread } from './hidden.ts';
import { isInterfaceText } from './interface-text.ts';

/** Which part of the page an element is: of its visible text, counted in characters, and of its pictures. */
export interface Extent {
  textStart: number;
  textEnd: number;
  pictureStart: number;
  pictureEnd: number;
}

/** An element that says by its name that it is a caption or a credit. */
export interface NamedElement extends Extent {
  element: HtmlElement;
  isSure: boolean;
}

const LONGEST_SURE = 2_000;
const LONGEST_LIKELY = 300;
const LONGEST_CREDIT = 170;
/** They stand between a picture and what follows, though they have no text. */
const OBJECTS = new Set('iframe video audio object embed canvas hr amp-video amp-iframe form'.split(' '));

/**
 * An article as captions see it, measured in one walk: how much text and how many pictures stand before, in and after
 * each element. So no question about a picture's neighbourhood walks the tree again.
 */
export class Page {
  /** The pictures in reading order. */
  readonly pictures: Picture[] = [];
  /** How much text stands before each picture. */
  readonly offsets: number[] = [];
  /** In reading order, none inside another. */
  readonly captions: NamedElement[] = [];
  readonly credits: NamedElement[] = [];
  private readonly extents = new Map<HtmlElement, Extent>();
  private readonly indexes = new Map<Picture, number>();
  private text = 0;

  constructor(pictures: readonly Picture[]) {
    const pictureOf = new Map<HtmlElement, Picture>();
    for (const picture of pictures) {
      for (const element of picture.elements) pictureOf.set(element, picture);
      pictureOf.set(picture.element, picture);
    }
    const { roots, ancestors } = aboveOf(pictures);
    for (const root of roots) this.measure(root, pictureOf, ancestors);
  }

  /** The place of a picture among {@link pictures}. */
  indexOf(picture: Picture): number {
    return this.indexes.get(picture) ?? -1;
  }

  extentOf(element: HtmlElement): Extent {
    return this.extents.get(element) ?? { textStart: 0, textEnd: 0, pictureStart: 0, pictureEnd: 0 };
  }

  /** Whether a reader sees neither text nor a picture in the node. */
  isBlank(node: HtmlNode): boolean {
    if (node.type === 'text') return lengthOf(node.data) === 0;
    if (!(node instanceof HtmlElement)) return true;
    const { textStart, textEnd, pictureStart, pictureEnd } = this.extentOf(node);
    return textStart === textEnd && pictureStart === pictureEnd;
  }

  private measure(
    root: HtmlElement,
    pictureOf: ReadonlyMap<HtmlElement, Picture>,
    ancestors: ReadonlySet<HtmlNode>,
  ): void {
    // An element stands on the stack a second time, as what is to be closed, below its children.
    const stack: (HtmlNode | { close: HtmlElement; unread: boolean })[] = [root];
    let unread = 0;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if ('close' in node) {
        if (node.unread) unread--;
        this.close(node.close, unread > 0);
      } else if (node.type === 'text') {
        if (unread === 0) this.text += lengthOf(node.data);
      } else if (node instanceof HtmlElement) {
        // A slide show may be hidden until its script runs; a reader will see the pictures, and so the text with them.
        const isHidden = !ancestors.has(node) && isUnread(node);
        const picture = pictureOf.get(node);
        const { length } = this.pictures;
        this.extents.set(node, { textStart: this.text, textEnd: this.text, pictureStart: length, pictureEnd: length });
        if (picture !== undefined && !this.indexes.has(picture)) this.add(picture);
        else if (OBJECTS.has(node.name) && unread === 0 && !isHidden) this.text++;
        if (isHidden) unread++;
        stack.push({ close: node, unread: isHidden });
        for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
      }
    }
  }

  private add(picture: Picture): void {
    this.indexes.set(picture, this.pictures.length);
    this.pictures.push(picture);
    this.offsets.push(this.text);
  }

  private close(element: HtmlElement, isHidden: boolean): void {
    const extent = this.extents.get(element)!;
    extent.textEnd = this.text;
    extent.pictureEnd = this.pictures.length;
    const length = extent.textEnd - extent.textStart;
    if (length === 0 || isHidden) return;
    const hasPictures = extent.pictureStart !== extent.pictureEnd;
    if (length <= LONGEST_CREDIT && !hasPictures) {
      const credit = creditClass(element);
      if (credit !== null) put(this.credits, { ...extent, element, isSure: credit !== 'maker' });
    }
    const caption = captionClass(element);
    if (caption === null || length > longest(caption, element)) return;
    if (hasPictures && element.name !== 'figcaption') return;
    put(this.captions, { ...extent, element, isSure: caption === 'sure' });
  }
}

const longest = (caption: CaptionClass, element: HtmlElement): number =>
  caption === 'likely' ? LONGEST_LIKELY : element.name === 'figcaption' ? Number.POSITIVE_INFINITY : LONGEST_SURE;

/** Elements are closed from the inside out, so the ones within this one are the last. */
function put(named: NamedElement[], element: NamedElement): void {
  while ((named.at(-1)?.textStart ?? -1) >= element.textStart) named.pop();
  named.push(element);
}

/** How many characters of a text node a reader reads. */
function lengthOf(data: string): number {
  const text = data.trim();
  if (text.length <= 60 && (isInterfaceText(text) || /^[\s\u200b-\u200f\u2060]*$/.test(text))) return 0;
  return text.length;
}

/** The trees that the pictures stand in, in order, and every element round a picture. */
function aboveOf(pictures: readonly Picture[]): { roots: Set<HtmlElement>; ancestors: Set<HtmlNode> } {
  const ancestors = new Set<HtmlNode>();
  const roots = new Set<HtmlElement>();
  for (const { element } of pictures) {
    for (let top = element; !ancestors.has(top); ) {
      ancestors.add(top);
      if (top.parent instanceof HtmlElement) top = top.parent;
      else roots.add(top);
    }
  }
  return { roots, ancestors };
}

const pages = new WeakMap<readonly Picture[], Page>();

/** The page of these pictures, measured when first asked for. */
export function pageOf(pictures: readonly Picture[]): Page {
  let page = pages.get(pictures);
  if (page === undefined) {
    page = new Page(pictures);
    pages.set(pictures, page);
  }
  return page;
}
