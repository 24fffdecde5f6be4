import { startTag } from '../../html/serialize.ts';
import type { MarkdownRule } from './rule.ts';

/** Marks without Markdown keep their tags, around Markdown. */
export const inlineTag: MarkdownRule = {
  filter: 'sup sub ins u mark kbd q ruby rt rb rtc bdo bdi abbr'.split(' '),
  replacement: (content, node) => `${startTag(node).replace(/\|/g, '&#124;')}${content}</${node.name}>`,
};
