import { blockquote } from './blockquote.ts';
import { codeBlock } from './code-block.ts';
import { codeSpan } from './code-span.ts';
import { emphasis } from './emphasis.ts';
import { heading } from './heading.ts';
import { image } from './image.ts';
import { inlineTag } from './inline-tag.ts';
import { lineBreak } from './line-break.ts';
import { autolink, link } from './link.ts';
import { list, listItem } from './list.ts';
import { paragraph } from './paragraph.ts';
import { raw } from './raw.ts';
import type { MarkdownRule } from './rule.ts';
import { table, tableCell, tableRow } from './table.ts';
import { thematicBreak } from './thematic-break.ts';

/** All rules, by name. */
export const rules: Readonly<Record<string, MarkdownRule>> = {
  paragraph,
  heading,
  blockquote,
  list,
  listItem,
  codeBlock,
  thematicBreak,
  table,
  tableRow,
  tableCell,
  emphasis,
  inlineTag,
  link,
  autolink,
  image,
  codeSpan,
  lineBreak,
  raw,
};
