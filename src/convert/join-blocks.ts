import type { HtmlElement } from '../html/node.ts';

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
  block.name === 'raw-block' && /^<\/?(?:d[ltd]|details|summary)\b/.test(block.textContent);

/** In a tight item no blank line may stand between blocks, so only where the second starts without one. */
function canTouch(before: HtmlElement, after: HtmlElement): boolean {
  if (before.name === 'p') {
    if (after.name === 'ol') return !after.hasAttribute('start') && !isEmptyItem(after.firstElementChild);
    if (after.name === 'ul') return !isEmptyItem(after.firstElementChild);
    // micromark loses blank lines of code that follows a line of a tight item directly.
    return after.name === 'blockquote' || (after.name === 'pre' && !/\n[ \t]*\n/.test(after.textContent));
  }
  return before.name === 'pre' && after.name === 'p';
}

const isEmptyItem = (item: HtmlElement | null) => item === null || item.children.length === 0;
