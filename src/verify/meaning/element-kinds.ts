import type { HtmlElement, HtmlNode } from '../../html/node.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that start and end a line of text, https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3 */
export const BLOCK_ELEMENTS = names(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section ' +
    'summary table caption tbody td tfoot th thead tr ul xmp',
);
/** Elements whose content is not for readers. */
export const SILENT_ELEMENTS = names(
  'base col colgroup datalist head link meta param script style svg template title track',
);
/** Elements that wrap blocks and are compared under `strict` alone. */
export const WRAPPER_ELEMENTS = names('details dd dl dt figcaption figure summary');
/** Elements that show their text as it is. */
export const PREFORMATTED_ELEMENTS = names('listing plaintext pre xmp');

/** Content of forms, and what stands in for something else. */
const FALLBACK_ELEMENTS = names('button noscript rp select textarea');

/** Whether an element is a list. */
export const isList = (element: HtmlElement): boolean => /^(?:ul|ol|menu|dir)$/.test(element.name);

/** Whether an element is a list item. */
export const isItem = (node: HtmlNode): node is HtmlElement => node.type === 'tag' && node.name === 'li';

/** Whether a reader may not see an element at all, or sees it only where something else fails. */
export function isHidden(element: HtmlElement): boolean {
  const { attribs, name } = element;
  if (FALLBACK_ELEMENTS.has(name) || attribs['hidden'] !== undefined) return true;
  const style = attribs['style'];
  if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return isFootnoteDecoration(element);
}

/** The heading of GitHub's footnotes, and the arrow from a footnote back to its reference. */
function isFootnoteDecoration({ attribs, name, children }: HtmlElement): boolean {
  if (name === 'h2') return attribs['id'] === 'footnote-label';
  if (name !== 'a') return false;
  if (attribs['data-footnote-backref'] !== undefined) return true;
  const only = children.length === 1 ? children[0]! : null;
  return attribs['href']?.startsWith('#') === true && only?.type === 'text' && /^\s*[↩↑^⏎]\ufe0e?\s*$/.test(only.data);
}
