import type { MarkdownRule } from './rule.ts';

/** `---`; `***` where that could be read as a fence, an item or an underline. */
export const thematicBreak: MarkdownRule = {
  filter: ['hr'],
  replacement: (_content, node) => {
    const isFirst = node.prev === null;
    return isFirst || node.parent?.nodeName === 'LI' ? '***' : '---';
  },
};
