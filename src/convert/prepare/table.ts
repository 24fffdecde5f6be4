import { HtmlElement } from '../../html/node.ts';
import type { BlockBuilder } from './block-builder.ts';
import { rawElement } from './block-builder.ts';
import { cellAlignment } from './cell-alignment.ts';
import { isLineNumbers } from './code-block.ts';
import { type Marks, strongMark, withMarks } from './mark.ts';
import { rawHtml } from './raw-html.ts';

interface Row {
  readonly cells: HtmlElement[];
  readonly part: 'thead' | 'tbody' | 'tfoot';
}

/** A table whose cells are lines of text becomes a table of the canonical tree; any other stays HTML. */
export function table(builder: BlockBuilder, element: HtmlElement): void {
  if (builder.inCell) {
    builder.isTooComplex = true;
    return;
  }
  builder.closeLeaf();
  const { rows, captions } = tableParts(element);
  const listing = codeListing(rows);
  if (listing !== null) {
    builder.visit([listing]);
    return;
  }
  const canonical = canonicalTable(builder, rows);
  if (canonical === null) {
    if (builder.settings.keepsHtml)
      builder.addBlock(rawElement('raw-block', rawHtml(element, builder.settings.anchors, builder.marks)));
    else builder.visit(element.children);
    return;
  }
  builder.visit(
    captions.flatMap((caption) => caption.children),
    () => {
      builder.closeLeaf();
      if (canonical.children.length > 0) builder.addBlock(canonical);
    },
  );
}

/** The code of a listing that a highlighter laid out as a table, line numbers in one cell and the code in the next. */
function codeListing(rows: readonly Row[]): HtmlElement | null {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0 || row.cells.length !== 2) return null;
  const [numbers, code] = row.cells as [HtmlElement, HtmlElement];
  const [listing, ...others] = code.getElementsByTagName('pre');
  const isListing =
    listing !== undefined && others.length === 0 && listing.textContent.trim() === code.textContent.trim();
  return isListing && isLineNumbers(numbers) ? listing : null;
}

function tableParts(table: HtmlElement): { rows: Row[]; captions: HtmlElement[] } {
  const rows: Row[] = [];
  const captions: HtmlElement[] = [];
  const addRow = (row: HtmlElement, part: Row['part']) => {
    const cells = row.children.filter((cell) => cell instanceof HtmlElement && isCell(cell)) as HtmlElement[];
    if (cells.length > 0) rows.push({ cells, part });
  };
  for (const child of table.children) {
    if (!(child instanceof HtmlElement)) continue;
    if (child.name === 'caption') captions.push(child);
    else if (child.name === 'tr') addRow(child, 'tbody');
    else if (child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot') {
      for (const row of child.children) if (row instanceof HtmlElement && row.name === 'tr') addRow(row, child.name);
    }
  }
  return { rows, captions };
}

const isCell = (element: HtmlElement) => element.name === 'td' || element.name === 'th';

/** Null where Markdown has no such table: cells that span, cells with blocks in them, a foot before the body. */
function canonicalTable(builder: BlockBuilder, rows: Row[]): HtmlElement | null {
  const foot = rows.findIndex((row) => row.part === 'tfoot');
  if (foot >= 0 && rows.slice(foot).some((row) => row.part !== 'tfoot')) return null;
  const canonical = new HtmlElement('table');
  let width = 0;
  let top: Row | null = null;
  for (const row of rows) {
    const line = canonicalRow(builder, row, top === null);
    if (line === null) return null;
    // Empty rows above all others show nothing, but would be taken for the header.
    if (top === null && line.children.every((cell) => (cell as HtmlElement).firstChild === null)) continue;
    top ??= row;
    width = Math.max(width, row.cells.length);
    canonical.appendChild(line);
  }
  const first = canonical.firstElementChild;
  if (first !== null && top !== null && !isHeader(top) && !isPictureAlone(top, width)) {
    // GFM tables have a header; an empty one adds nothing for the reader.
    const header = new HtmlElement('tr');
    for (const cell of first.children) header.appendChild(new HtmlElement('th', { ...(cell as HtmlElement).attribs }));
    canonical.insertBefore(header, first);
  }
  canonical.attribs['width'] = String(width);
  return canonical;
}

function canonicalRow(builder: BlockBuilder, row: Row, isTop: boolean): HtmlElement | null {
  const line = new HtmlElement('tr');
  for (const cell of row.cells) {
    // Markdown has no headers of rows, but they can be as bold as browsers draw them.
    const marks =
      cell.name === 'th' && !(isTop && isHeader(row)) ? withMarks(builder.marks, [strongMark]) : builder.marks;
    const built = canonicalCell(builder, cell, marks);
    if (built === null) return null;
    line.appendChild(built);
  }
  return line;
}

/** A picture over its caption, a table of one column: the picture may as well be the header. */
function isPictureAlone(row: Row, width: number): boolean {
  const [cell] = row.cells;
  return width === 1 && cell!.textContent.trim() === '' && cell!.getElementsByTagName('img').length === 1;
}

function isHeader(row: Row): boolean {
  return row.part === 'thead' || row.cells.every((cell) => cell.name === 'th');
}

function canonicalCell(builder: BlockBuilder, cell: HtmlElement, marks: Marks): HtmlElement | null {
  if (spans(cell, 'colspan') || spans(cell, 'rowspan')) return null;
  const inner = builder.forCell();
  inner.marks = marks;
  const content = inner.build(cell);
  if (inner.isTooComplex) return null;
  const built = new HtmlElement(cell.name);
  const align = cellAlignment(cell);
  if (align !== null) built.attribs['align'] = align;
  const line = content.firstElementChild;
  built.setChildren(line?.children ?? []);
  return built;
}

const spans = (cell: HtmlElement, attribute: string) => Number.parseInt(cell.attribs[attribute] ?? '1', 10) > 1;
