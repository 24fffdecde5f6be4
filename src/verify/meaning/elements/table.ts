import { HtmlElement, type HtmlNode } from '../../../html/node.ts';
import { freeMarks } from '../element-marks.ts';
import type { Block } from '../meaning.ts';
import type { ElementReader, Reader, Task } from '../reader.ts';

interface Cell {
  element: HtmlElement;
  column: number;
  spansSeveral: boolean;
}

interface Row {
  cells: Cell[];
  isInHead: boolean;
}

/** Reads a table: its captions, its cells by row and column, and what the parser left in it besides. */
export const readTable: ElementReader = (table, reader) => {
  const { pen } = reader;
  pen.endLine();
  const { rows, captions, rest } = partsOf(table);
  const outer = pen.context;
  const tasks: Task[] = [];
  for (const caption of captions) tasks.push(() => readCaption(caption, reader));
  let block: Block;
  tasks.push(() => {
    block = pen.open('table');
    block.table = { hasHeader: false, alignments: [], spans: 0 };
  });
  for (const row of rows) tasks.push(...rowTasks(row, reader, () => block));
  reader.next([
    ...tasks,
    ...rest,
    () => {
      pen.endLine();
      pen.close(block);
      pen.context = outer;
    },
  ]);
};

function readCaption(caption: HtmlElement, reader: Reader): void {
  const { pen } = reader;
  const block = pen.open('caption', true);
  reader.within({ line: 'p', cells: 0 }, caption, () => {
    pen.endLine();
    pen.close(block);
  });
}

function rowTasks(row: Row, reader: Reader, table: () => Block): Task[] {
  const { pen } = reader;
  let block: Block;
  return [
    () => (block = pen.open('row')),
    ...row.cells.map((cell) => () => readCell(cell, reader, table())),
    () => {
      pen.close(block);
      const filled = block.end > block.start;
      const facts = table().table!;
      // The first row that says something is the header, if one of its kind.
      if (filled && block.start === table().start) {
        facts.hasHeader = row.isInHead || row.cells.every(({ element }) => element.name === 'th');
      }
      if (facts.alignments.length === 0 && (filled || row.isInHead)) {
        for (const { element, column } of row.cells) facts.alignments[column] = alignmentOf(element);
      }
    },
  ];
}

function readCell({ element, column, spansSeveral }: Cell, reader: Reader, table: Block): void {
  const { pen, styles } = reader;
  const block = pen.open(`cell ${column}`);
  const { context } = pen;
  const style = styles.marked(context.style, 0, freeMarks(element));
  reader.within({ style, line: 'p', cells: context.cells + 1 }, element, () => {
    pen.endLine();
    pen.close(block);
    if (spansSeveral && block.end > block.start) table.table!.spans++;
  });
}

function partsOf(table: HtmlElement): { rows: Row[]; captions: HtmlElement[]; rest: HtmlNode[] } {
  const captions: HtmlElement[] = [];
  const rest: HtmlNode[] = [];
  const rows: Row[] = [];
  /** For each column the number of the first row that no cell from above reaches into. */
  const free: number[] = [];
  const add = (row: HtmlElement, isInHead: boolean) => rows.push({ cells: cellsOf(row, rows.length, free), isInHead });
  for (const child of table.children) {
    if (!(child instanceof HtmlElement)) rest.push(child);
    else if (child.name === 'caption') captions.push(child);
    else if (child.name === 'tr') add(child, false);
    else if (/^t(?:head|body|foot)$/.test(child.name)) {
      for (const row of child.children) {
        if (row instanceof HtmlElement && row.name === 'tr') add(row, child.name === 'thead');
        else rest.push(row);
      }
    } else rest.push(child);
  }
  return { rows, captions, rest };
}

function cellsOf(row: HtmlElement, number: number, free: number[]): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const element of row.children) {
    if (!(element instanceof HtmlElement) || (element.name !== 'td' && element.name !== 'th')) continue;
    while ((free[column] ?? 0) > number) column++;
    const width = spanOf(element, 'colspan');
    const height = spanOf(element, 'rowspan');
    cells.push({ element, column, spansSeveral: width > 1 || height > 1 });
    for (const end = column + width; column < end; column++) free[column] = number + height;
  }
  return cells;
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.attribs[name] ?? '', 10);
  return Math.max(1, Math.min(1000, span || 1));
}

function alignmentOf({ attribs }: HtmlElement): string {
  const style = /text-align\s*:\s*(left|right|center)/i.exec(attribs['style'] ?? '')?.[1];
  const alignment = (attribs['align'] || style || '').toLowerCase();
  return alignment === 'right' || alignment === 'center' ? alignment : '';
}
