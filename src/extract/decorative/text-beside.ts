import { HtmlElement, type HtmlNode } from '../../html/node.ts';

/** Where text is looked for: before an element, after it, or in it from its beginning on. */
export type Place = 'before' | 'after' | 'inside';

/** How many nodes are looked at: what stands beside a picture is near. */
const STEPS = 40;

/** The text next to an element, up to so many characters, and not beyond the next picture. */
export function textBeside(element: HtmlElement, place: Place, characters: number): string {
  const side = place === 'before' ? 'prev' : 'next';
  let text = '';
  let node = place === 'inside' ? element.firstChild : follower(element, side);
  for (let steps = 0; node !== null && steps < STEPS && text.trim().length < characters; steps++) {
    if (node.type === 'text') text = side === 'next' ? text + node.data : node.data + text;
    if (node instanceof HtmlElement && node.name === 'img' && place !== 'inside') break;
    const child: HtmlNode | null = 'children' in node ? (side === 'next' ? node.firstChild : node.lastChild) : null;
    node = child ?? follower(node, side, place === 'inside' ? element : null);
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return side === 'next' ? line.slice(0, characters) : line.slice(-characters);
}

/** What follows a node and all in it, in the order of the document or in its reverse, within an element. */
function follower(from: HtmlNode, side: 'prev' | 'next', within: HtmlElement | null = null): HtmlNode | null {
  for (let at: HtmlNode | null = from; at !== null && at !== within; at = at.parent) {
    const sibling: HtmlNode | null = at[side];
    if (sibling !== null) return sibling;
  }
  return null;
}
