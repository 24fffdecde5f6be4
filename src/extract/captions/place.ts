import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import { creditClass } from '../credits/credit-class.ts';
import type { Picture } from '../picture.ts';
import type { Page } from './page.ts';

/** Where a picture stands: what is round it and what comes next. */
export interface Place {
  page: Page;
  picture: Picture;
  /** Its place among the page's pictures. */
  index: number;
  /** How much text stands before it. */
  offset: number;
  /** The outermost element that ends with the picture. */
  block: HtmlElement;
  /** The first visible node after the block; null if its container ends there. */
  next: HtmlNode | null;
  /** Whether a line break stands between the two. */
  isBroken: boolean;
  /** Whether the block holds nothing else. */
  isAlone: boolean;
  /** The elements round the picture, the nearest first, as far as a caption may be looked for. */
  ancestors: readonly HtmlElement[];
}

/** How far up a caption may be looked for, in elements. */
const HIGHEST = 12;
const LONGEST_CREDIT = 80;
/** Nothing in the next cell or item belongs to a picture in this one. */
const CELLS = new Set(['td', 'th', 'li', 'dt', 'dd', 'body', 'html', 'article', 'main']);

/** Finds where a picture stands. */
export function placeOf(picture: Picture, page: Page): Place {
  const index = page.indexOf(picture);
  let block = picture.element;
  let after = nextVisible(block, page);
  for (let height = 0; after.node === null && height < HIGHEST; height++) {
    const { parent } = block;
    if (!(parent instanceof HtmlElement) || CELLS.has(parent.name)) break;
    block = parent;
    after = nextVisible(block, page, after.isBroken);
  }
  // A credit between a picture and its caption belongs to both.
  if (after.node instanceof HtmlElement && isCredit(after.node, page)) {
    const beyond = nextVisible(after.node, page);
    if (beyond.node instanceof HtmlElement) after = beyond;
  }
  const extent = page.extentOf(block);
  return {
    page,
    picture,
    index,
    offset: page.offsets[index] ?? 0,
    block,
    next: after.node,
    isBroken: after.isBroken,
    isAlone: extent.textStart === extent.textEnd && extent.pictureEnd - extent.pictureStart <= 1,
    ancestors: ancestorsOf(picture.element),
  };
}

function isCredit(element: HtmlElement, page: Page): boolean {
  const { textStart, textEnd } = page.extentOf(element);
  return textEnd - textStart <= LONGEST_CREDIT && creditClass(element) === 'credit';
}

function ancestorsOf(element: HtmlElement): HtmlElement[] {
  const ancestors: HtmlElement[] = [];
  for (let { parent } = element; parent instanceof HtmlElement && ancestors.length < HIGHEST; parent = parent.parent) {
    ancestors.push(parent);
  }
  return ancestors;
}

/** The first sibling after a node that a reader sees. */
export function nextVisible(
  node: HtmlNode,
  page: Page,
  isBroken = false,
): { node: HtmlNode | null; isBroken: boolean } {
  let broken = isBroken;
  for (let next = node.next; next !== null; next = next.next) {
    if (next instanceof HtmlElement && next.name === 'br') broken = true;
    if (!page.isBlank(next)) return { node: next, isBroken: broken };
  }
  return { node: null, isBroken: broken };
}
