import type { MarkdownRule } from './rule.ts';

/** `**strong**`, `*em*`, `~~del~~` where the delimiters work; otherwise the tag. */
export const emphasis: MarkdownRule = {
  filter: ['strong', 'em', 'del'],
  replacement(content, node) {
    const delimiter = node.getAttribute('delimiter');
    return delimiter === null ? `<${node.name}>${content}</${node.name}>` : delimiter + content + delimiter;
  },
};
