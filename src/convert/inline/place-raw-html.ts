import { HtmlElement, type HtmlNode, type HtmlText } from '../../html/node.ts';
import type { Line } from './line.ts';

/** HTML that opens a block when a line begins with it, even in a paragraph (CommonMark 0.31, section 4.6, kinds 1 to 6). */
const OPENS_BLOCK =
  /^<(?:!|\?|(?:script|pre|style|textarea|address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]))/i;
/** One complete tag: alone on a line it opens a block (kind 7). */
const ONE_TAG = /^<[^<>]*>$/;

/**
 * Keeps HTML in a line from swallowing the line: where it would open a block it must not begin a line with more to come,
 * so the break before it is a tag, and at the start of a paragraph an empty element (`<wbr>`) goes first.
 *
 * @returns whether a line break became a tag
 */
export function placeRawHtml({ pieces, place }: Line, keepsHtml: boolean): boolean {
  if (place === 'heading' || place === 'cell') {
    for (const piece of pieces) {
      if (piece.kind !== 'object') continue;
      if (piece.node.name === 'br') piece.node.attribs['tag'] = keepsHtml ? '<br>' : ' ';
      // A backslash before a pipe is read in as many ways as there are parsers.
      if (place === 'cell' && piece.node.name === 'code' && /\\\|/.test(piece.node.textContent))
        piece.node.attribs['tag'] = '';
      if (place === 'cell' && piece.node.name === 'raw-inline') {
        (piece.node.firstChild as HtmlText).data = piece.node.textContent.replace(/\|/g, '&#124;');
      }
    }
    return false;
  }
  let hasChanged = false;
  const makeTag = (lineBreak: HtmlElement) => {
    lineBreak.attribs['tag'] = '<br>';
    hasChanged = true;
  };
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'object' || piece.node.name !== 'raw-inline') return;
    const html = piece.node.firstChild as HtmlText;
    const before = pieces[i - 1];
    const after = pieces[i + 1];
    const isAfterBreak = before?.kind === 'object' && before.node.name === 'br' && !before.node.hasAttribute('tag');
    if (OPENS_BLOCK.test(html.data)) {
      if (isAfterBreak) makeTag(before.node);
      else if (before === undefined && after !== undefined) html.data = `<wbr>${html.data}`;
    }
    const isBeforeBreak = after?.kind === 'object' && after.node.name === 'br';
    if (isBeforeBreak && (before === undefined || isAfterBreak) && ONE_TAG.test(html.data)) makeTag(after.node);
  });
  return hasChanged;
}

/** Whether a paragraph is nothing but an embed that Markdown passes on without a paragraph around it. */
export function isBareHtml(block: HtmlNode): boolean {
  if (!(block instanceof HtmlElement) || block.name !== 'p' || block.children.length !== 1) return false;
  const [only] = block.children;
  return only instanceof HtmlElement && only.name === 'raw-inline' && OPENS_BLOCK.test(only.textContent);
}

/** Gives an embed its own paragraph: two in a row would be one line of the page. */
export function wrapBareHtml(block: HtmlElement): void {
  const html = (block.firstChild as HtmlElement).firstChild as HtmlText;
  html.data = `<p>${html.data}</p>`;
}
