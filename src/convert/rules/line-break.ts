import type { MarkdownRule } from './rule.ts';

/** Two spaces and a line end; a tag where the line must not end (headings, cells, beside HTML). */
export const lineBreak: MarkdownRule = {
  filter: ['br'],
  replacement: (_content, node) => node.getAttribute('tag') ?? '  \n',
};
