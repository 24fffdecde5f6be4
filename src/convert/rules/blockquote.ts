import type { MarkdownRule } from './rule.ts';

/** `> quote`, a mark on every line. */
export const blockquote: MarkdownRule = {
  filter: ['blockquote'],
  replacement: (content) =>
    content
      .split('\n')
      .map((line) => (line === '' ? '>' : `> ${line}`))
      .join('\n'),
};
