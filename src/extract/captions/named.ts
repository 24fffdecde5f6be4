import { HtmlElement } from '../../html/node.ts';
import type { Extent, NamedElement } from './page.ts';
import type { Place } from './place.ts';

/** Whether one extent lies within another. */
export const isWithin = (inner: Extent, outer: Extent): boolean =>
  inner.textStart >= outer.textStart && inner.textEnd <= outer.textEnd;

/** The place of the first named element at or after a point of the text. */
export function firstAt(named: readonly NamedElement[], offset: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.textStart < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The smallest element round the picture that holds the other element too; null where that is too far up. */
export function commonAncestor(place: Place, named: Extent, highest: number): HtmlElement | null {
  for (const ancestor of place.ancestors.slice(0, highest)) {
    if (isWithin(named, place.page.extentOf(ancestor))) return ancestor;
  }
  return null;
}

/** How many named elements lie within an element. */
export function countWithin(named: readonly NamedElement[], extent: Extent): number {
  let count = 0;
  for (let i = firstAt(named, extent.textStart); i < named.length && isWithin(named[i]!, extent) && count < 2; i++)
    count++;
  return count;
}

/** The nearest element of this name round another, no more than so many levels up. */
export function closest(element: HtmlElement, name: string, highest = 12): HtmlElement | null {
  let { parent } = element;
  for (let height = 0; parent instanceof HtmlElement && height < highest; height++, parent = parent.parent) {
    if (parent.name === name) return parent;
  }
  return null;
}
