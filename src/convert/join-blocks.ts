import type { HtmlElement } from '../html/node.ts';
import { isBareHtml } from './inline/place-raw-html.ts';

/** Joins blocks that were written, with as many line ends between them as keep them apart. */
export function joinBlocks(parent: HtmlElement, parts: readonly string[]): string {
  let out = parts[0] ?? '';
  for (let i = 1; i < parts.length; i++) {
    out += separator(parent, parent.children[i - 1] as HtmlElement, parent.children[i] as HtmlElement) + parts[i];
  }
  return out;
}

function separator(parent: HtmlElement, before: HtmlElement, after: HtmlElement): string {
  if (parent.name === 'ul' || parent.name === 'ol') return parent.hasAttribute('loose') ? '\n\n' : '\n';
  if (isTag(before) && isTag(after)) return '\n';
  if (parent.name === 'li' && !(parent.parent as HtmlElement).hasAttribute('loose') && canTouch(before, after))
    return '\n';
  return '\n\n';
}

/** Tags around Markdown need blank lines towards it, but not towards each other. */
const isTag = (block: HtmlElement) =>
  block.name === 'raw-block' && /^<\/?(?:d[ltd]|details|summary|figure|figcaption)\b/.test(block.textContent);

/** Whether blank lines stand between the blocks of an item: then the list is loose, whatever the source. */
export function needsBlankLines(item: HtmlElement): boolean {
  const blocks = item.children as HtmlElement[];
  return blocks.some((block, i) => i > 0 && !canTouch(blocks[i - 1]!, block));
}

/** In a tight item no blank line may stand between blocks, so only where the second starts without one. */
function canTouch(before: HtmlElement, after: HtmlElement): boolean {
  if (isTag(before) && isTag(after)) return true;
  if (before.name === 'p') {
    if (isBareHtml(before) || holdsCode(after)) return false;
    if (after.name === 'ol') return !after.hasAttribute('start') && !isEmptyItem(after.firstElementChild);
    if (after.name === 'ul') return !isEmptyItem(after.firstElementChild);
    return after.name === 'blockquote';
  }
  return before.name === 'pre' && after.name === 'p';
}

/** micromark loses the line ends of code in a tight item that begins with a line of text (its issue with `slurpLineEnding`). */
const holdsCode = (block: HtmlElement) => block.name === 'pre' || block.getElementsByTagName('pre').length > 0;

const isEmptyItem = (item: HtmlElement | null) => item === null || item.children.length === 0;
