import { HtmlElement } from '../../html/node.ts';
import { isBlank } from './leaf.ts';

/** The element right before another, with nothing but white space and comments between them; null where there is none. */
export function previousElement(element: HtmlElement): HtmlElement | null {
  let before = element.prev;
  while (before !== null && (before.type === 'comment' || (before.type === 'text' && isBlank(before.data)))) {
    before = before.prev;
  }
  return before instanceof HtmlElement ? before : null;
}
