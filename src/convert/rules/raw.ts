import type { MarkdownRule } from './rule.ts';

/** HTML that stays as it is. */
export const raw: MarkdownRule = {
  filter: ['raw-block', 'raw-inline'],
  replacement: (_content, node) => node.textContent,
};
