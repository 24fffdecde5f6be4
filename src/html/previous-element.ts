import { HtmlElement } from './node.ts';

/** Anything but the white space that HTML collapses. */
const VISIBLE = /[^ \t\n\r\f]/;

/** The element right before another, with nothing but white space and comments between them; null where there is none. */
export function previousElement(element: HtmlElement): HtmlElement | null {
  let before = element.prev;
  while (before !== null && (before.type === 'comment' || (before.type === 'text' && !VISIBLE.test(before.data)))) {
    before = before.prev;
  }
  return before instanceof HtmlElement ? before : null;
}
