import { HtmlElement } from '../../html/node.ts';
import type { BlockBuilder } from './block-builder.ts';
import { rawElement } from './block-builder.ts';
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
  const canonical = canonicalTable(builder, rows);
  if (canonical === null) {
    builder.addBlock(rawElement('raw-block', rawHtml(element, builder.anchors)));
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
  let isFirst = true;
  for (const row of rows) {
    const line = new HtmlElement('tr');
    for (const cell of row.cells) {
      const built = canonicalCell(builder, cell, isFirst);
      if (built === null) return null;
      line.appendChild(built);
    }
    width = Math.max(width, row.cells.length);
    canonical.appendChild(line);
    isFirst = false;
  }
  const first = canonical.firstElementChild;
  if (
    first !== null &&
    !hasHeader(rows[0]!) &&
    first.children.some((cell) => (cell as HtmlElement).firstChild !== null)
  ) {
    // GFM tables have a header; an empty one adds nothing for the reader.
    const header = new HtmlElement('tr');
    for (const cell of first.children) header.appendChild(new HtmlElement('th', { ...(cell as HtmlElement).attribs }));
    canonical.insertBefore(header, first);
  }
  canonical.attribs['width'] = String(width);
  return canonical;
}

function hasHeader(row: Row): boolean {
  return row.part === 'thead' || row.cells.every((cell) => cell.name === 'th');
}

function canonicalCell(builder: BlockBuilder, cell: HtmlElement, isHeader: boolean): HtmlElement | null {
  if (spans(cell, 'colspan') || spans(cell, 'rowspan')) return null;
  const inner = builder.forCell();
  const content = inner.build(cell);
  if (inner.isTooComplex) return null;
  const built = new HtmlElement(isHeader ? 'th' : 'td');
  const align = alignment(cell);
  if (align !== null) built.attribs['align'] = align;
  const line = content.firstElementChild;
  for (const child of [...(line?.children ?? [])]) built.appendChild(child);
  return built;
}

const spans = (cell: HtmlElement, attribute: string) => Number.parseInt(cell.attribs[attribute] ?? '1', 10) > 1;

function alignment(cell: HtmlElement): 'left' | 'center' | 'right' | null {
  const style = /(?:^|;)\s*text-align\s*:\s*(left|right|center)/i.exec(cell.attribs['style'] ?? '')?.[1];
  const align = (cell.attribs['align'] ?? style)?.toLowerCase();
  return align === 'center' || align === 'right' || align === 'left' ? align : null;
}
