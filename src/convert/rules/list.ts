import type { HtmlElement } from '../../html/node.ts';
import type { MarkdownRule } from './rule.ts';

/** A list: its items joined, tight or loose. */
export const list: MarkdownRule = { filter: ['ul', 'ol'], replacement: (content) => content };

/** `- item` or `1. item`; what follows the first line is indented by the width of the marker. */
export const listItem: MarkdownRule = {
  filter: ['li'],
  replacement(content, node) {
    const marker = markerOf(node);
    // GFM's tasks have a line of text after the box.
    const task = (node.firstChild as HtmlElement | null)?.name === 'p' ? node.getAttribute('task') : null;
    const text = task === null ? content : `[${task}] ${content}`;
    const indent = ' '.repeat(marker.length + 1);
    return text === '' ? marker : `${marker} ${text.replace(/\n(?=[^\n])/g, `\n${indent}`)}`;
  },
};

/** Lists that touch alternate their markers, or they would be one (CommonMark 0.31, section 5.3). */
function markerOf(item: HtmlElement): string {
  const list = item.parent as HtmlElement;
  const isOdd = list.hasAttribute('odd');
  if (list.name === 'ul') return isOdd ? '*' : '-';
  const number = Number(list.getAttribute('start') ?? '1') + list.children.indexOf(item);
  return `${number}${isOdd ? ')' : '.'}`;
}
