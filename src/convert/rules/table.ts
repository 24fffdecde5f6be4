import type { HtmlElement } from '../../html/node.ts';
import type { MarkdownRule } from './rule.ts';

const DELIMITERS: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

/** A GFM table: the first row is the header, https://github.github.com/gfm/#tables-extension- */
export const table: MarkdownRule = {
  filter: ['table'],
  replacement(content, node) {
    const width = Number(node.getAttribute('width'));
    const [header = '', ...rows] = content.split('\n');
    const cells = (node.firstElementChild?.children ?? []) as HtmlElement[];
    const delimiters = Array.from(
      { length: width },
      (_, i) => DELIMITERS[cells[i]?.getAttribute('align') ?? ''] ?? '---',
    );
    return [header, `| ${delimiters.join(' | ')} |`, ...rows].join('\n');
  },
};

/** Rows are filled up to the table's width for the eye; parsers need that of the header alone. */
const WIDEST_FILLED = 100;

/** A row, with a cell in every column. */
export const tableRow: MarkdownRule = {
  filter: ['tr'],
  replacement(content, node) {
    const table = node.parent as HtmlElement;
    const width = Number(table.getAttribute('width'));
    const isFilled = width <= WIDEST_FILLED || table.firstChild === node;
    return `|${content}${isFilled ? ' |'.repeat(width - node.children.length) : ''}`;
  },
};

/** A cell; a pipe in it, in code and in addresses too, has a backslash. */
export const tableCell: MarkdownRule = {
  filter: ['td', 'th'],
  replacement: (content) => (content === '' ? ' |' : ` ${content.replace(/\|/g, '\\|')} |`),
};
