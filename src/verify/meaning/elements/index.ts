import type { HtmlElement } from '../../../html/node.ts';
import { BLOCK_ELEMENTS, PREFORMATTED_ELEMENTS } from '../element-kinds.ts';
import type { ElementReader } from '../reader.ts';
import { readHeading, readPlainBlock, readQuote, readRule } from './block.ts';
import { readCodeBlock } from './code-block.ts';
import { readImage, readMath, readMedia } from './embedded.ts';
import { readAbbreviation, readInline, readLink, readQuotation } from './inline.ts';
import { readList } from './list.ts';
import { readTable } from './table.ts';

const READERS = new Map<string, ElementReader>([
  ['a', readLink],
  ['abbr', readAbbreviation],
  ['acronym', readAbbreviation],
  ['q', readQuotation],
  ['br', (_element, reader) => reader.pen.lineBreak()],
  ['wbr', () => {}],
  ['input', () => {}],
  ['hr', readRule],
  ['img', readImage],
  ['image', readImage],
  ['math', readMath],
  ['table', readTable],
  ['blockquote', readQuote],
]);
for (const name of BLOCK_ELEMENTS) if (!READERS.has(name)) READERS.set(name, readPlainBlock);
for (const name of PREFORMATTED_ELEMENTS) READERS.set(name, readCodeBlock);
for (const name of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) READERS.set(name, readHeading);
for (const name of ['ul', 'ol', 'menu', 'dir']) READERS.set(name, readList);
for (const name of ['iframe', 'video', 'audio', 'object', 'embed', 'canvas']) READERS.set(name, readMedia);

/** Finds what reads an element. */
export function readerOf(element: HtmlElement): ElementReader {
  return READERS.get(element.name) ?? readInline;
}
