import type { MarkdownRule } from './rule.ts';

/** A line of text is a paragraph. */
export const paragraph: MarkdownRule = { filter: ['p'], replacement: (content) => content };
