import type { MarkdownRule } from './rule.ts';

/** `## Heading`. */
export const heading: MarkdownRule = {
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  replacement: (content, node) => `${'#'.repeat(Number(node.name[1]))} ${content}`,
};
