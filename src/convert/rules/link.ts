import { linkDestination, linkTitle } from '../inline/destination.ts';
import type { MarkdownRule } from './rule.ts';

/** `[text](url "title")`. */
export const link: MarkdownRule = {
  filter: ['a'],
  replacement: (content, node) =>
    `[${content}](${linkDestination(node.getAttribute('href') ?? '')}${linkTitle(node.getAttribute('title'))})`,
};

/** `<url>`: a link that shows its own address. */
export const autolink: MarkdownRule = {
  filter: ['autolink'],
  replacement: (_content, node) => `<${node.textContent}>`,
};
