import { HtmlElement, HtmlText } from '../../html/node.ts';
import { linkDestination, linkTitle } from '../inline/destination.ts';
import { escapeLine } from '../inline/escape-line.ts';
import { flattenLine } from '../inline/line.ts';
import type { MarkdownRule } from './rule.ts';

/** `![text](url "title")`. */
export const image: MarkdownRule = {
  filter: ['img'],
  replacement: (_content, node) =>
    `![${escapeAlt(node.getAttribute('alt') ?? '')}](${linkDestination(node.getAttribute('src') ?? '')}${linkTitle(node.getAttribute('title'))})`,
};

/** The text is read as Markdown, inside brackets. */
function escapeAlt(alt: string): string {
  if (alt === '') return '';
  const link = new HtmlElement('a');
  link.appendChild(new HtmlText(alt));
  const line = new HtmlElement('p');
  line.appendChild(link);
  escapeLine(flattenLine(line, 'heading'));
  return link.textContent;
}
