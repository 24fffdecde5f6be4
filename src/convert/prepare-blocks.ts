import { HtmlElement, type HtmlNode } from '../html/node.ts';
import type { LineSettings } from './inline/decide-emphasis.ts';
import { isBareHtml, wrapBareHtml } from './inline/place-raw-html.ts';
import { prepareLine } from './inline/prepare-line.ts';
import { needsBlankLines } from './join-blocks.ts';

/** Readies a canonical tree for the rules: every line of text, and the markers of lists that touch. */
export function prepareBlocks(parent: HtmlElement, settings: LineSettings): void {
  for (const block of parent.children as HtmlElement[]) {
    if (block.name === 'p') {
      prepareLine(block, parent.name === 'li' && block.prev === null ? 'item' : 'paragraph', settings);
      if (isBareHtml(block) && (isBareNeighbour(block.prev) || isComment(block.next))) wrapBareHtml(block);
    } else if (/^h[1-6]$/.test(block.name)) prepareLine(block, 'heading', settings);
    else if (block.name === 'td' || block.name === 'th') prepareLine(block, 'cell', settings);
    else if (block.name !== 'pre' && block.name !== 'raw-block') {
      if (block.name === 'ul' || block.name === 'ol') prepareList(block);
      prepareBlocks(block, settings);
    }
  }
}

/** What stands in the page without a paragraph around it would share one with an embed beside it. */
const isBareNeighbour = (node: HtmlNode | null) => node !== null && (isBareHtml(node) || isComment(node));

const isComment = (node: HtmlNode | null) =>
  node instanceof HtmlElement && node.name === 'raw-block' && node.textContent.startsWith('<!--');

function prepareList(list: HtmlElement): void {
  const before = list.prev as HtmlElement | null;
  if (before?.name === list.name && !before.hasAttribute('odd')) list.attribs['odd'] = '';
  if ((list.children as HtmlElement[]).some(needsBlankLines)) list.attribs['loose'] = '';
}
