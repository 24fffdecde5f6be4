import { HtmlDocument, HtmlElement, type HtmlNode, type HtmlParent } from '../../html/node.ts';
import type { Picture } from '../picture.ts';

/** What an element that holds pictures holds, counted once for the whole page. */
export interface Extent {
  /** Characters of visible text, white space left out. */
  readonly text: number;
  /** How many of them are in links. */
  readonly linked: number;
  readonly pictures: number;
  /** Characters of the page's text before and after the element. */
  readonly before: number;
  readonly after: number;
}

/** A page as far as it surrounds pictures. */
export interface PageOutline {
  extentOf(element: HtmlElement): Extent;
  /** How much of the page's text, from 0 to 1, is in short `article`s of one picture each. */
  readonly teasers: number;
}

const SILENT = new Set('script style template noscript textarea select head title'.split(' '));
const NOTHING: Extent = { text: 0, linked: 0, pictures: 0, before: 0, after: 0 };
const outlines = new WeakMap<readonly Picture[], PageOutline>();

/** The outline of the page that these pictures stand in, made when first asked for. */
export function pageOutline(all: readonly Picture[]): PageOutline {
  let outline = outlines.get(all);
  if (outline === undefined) {
    const extents = measure(all);
    outline = { extentOf: (element) => extents.get(element) ?? NOTHING, teasers: shareOfTeasers(extents) };
    outlines.set(all, outline);
  }
  return outline;
}

/** The most text of an `article` that only leads to another one. */
export const TEASER_TEXT = 700;

function shareOfTeasers(extents: ReadonlyMap<HtmlParent, Extent>): number {
  let page = 1;
  let teasers = 0;
  for (const [element, { text, pictures }] of extents) {
    page = Math.max(page, text);
    if (element instanceof HtmlElement && element.name === 'article' && pictures === 1 && text <= TEASER_TEXT)
      teasers += text;
  }
  return teasers / page;
}

function measure(all: readonly Picture[]): Map<HtmlParent, Extent> {
  const holders = new Set<HtmlParent>();
  const roots: HtmlParent[] = [];
  for (const { element } of all) {
    let top: HtmlParent | null = null;
    for (let at = element.parent; at !== null && !holders.has(at); at = at.parent) {
      holders.add(at);
      if (at.parent === null) top = at;
    }
    if (top !== null) roots.push(top);
  }
  const shown = new Set<HtmlNode>(all.map(({ element }) => element));
  const extents = new Map<HtmlParent, Extent>();
  for (const root of roots) measureTree(root, holders, shown, extents);
  return extents;
}

/** One walk with running totals: an element's extent is what they have gained between its start and its end. */
function measureTree(
  root: HtmlParent,
  holders: ReadonlySet<HtmlParent>,
  shown: ReadonlySet<HtmlNode>,
  extents: Map<HtmlParent, Extent>,
): void {
  const total = { text: 0, linked: 0, pictures: 0 };
  let links = 0;
  const stack: (HtmlNode | (() => void))[] = [root];
  for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
    if (typeof job === 'function') job();
    else if (job.type === 'text') {
      const length = job.data.replace(/\s+/g, '').length;
      total.text += length;
      if (links > 0) total.linked += length;
    } else if (job instanceof HtmlElement || job instanceof HtmlDocument) {
      if (shown.has(job)) total.pictures++;
      if (job instanceof HtmlElement && SILENT.has(job.name)) continue;
      const isLink = job instanceof HtmlElement && job.name === 'a';
      if (isLink) {
        links++;
        stack.push(() => links--);
      }
      if (holders.has(job)) stack.push(closing(job, total, extents));
      for (let i = job.children.length - 1; i >= 0; i--) stack.push(job.children[i]!);
    }
  }
  // What comes after an element is known only at the end of the page.
  for (const [element, extent] of extents) {
    if (extent.after < 0) extents.set(element, { ...extent, after: total.text - extent.before - extent.text });
  }
}

function closing(
  element: HtmlParent,
  total: { text: number; linked: number; pictures: number },
  extents: Map<HtmlParent, Extent>,
): () => void {
  const { text, linked, pictures } = total;
  return () => {
    extents.set(element, {
      text: total.text - text,
      linked: total.linked - linked,
      pictures: total.pictures - pictures,
      before: text,
      after: -1,
    });
  };
}
