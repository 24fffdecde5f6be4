import type { HtmlElement } from '../../html/node.ts';
import type { MarkdownRule } from './rule.ts';

/** `---`; `***` at the start of the text, where it would be a fence, and after the bullet `-`, which it would swallow. */
export const thematicBreak: MarkdownRule = {
  filter: ['hr'],
  replacement(_content, node) {
    const list = node.parent?.parent;
    const isInBulletItem = node.parent?.nodeName === 'LI' && !(list as HtmlElement).hasAttribute('odd');
    return (node.prev === null && node.parent?.nodeName === 'BODY') || isInBulletItem ? '***' : '---';
  },
};
