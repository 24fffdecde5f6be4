import { GAP, type Layout } from './lay-out.ts';
import type { TableColumn, TableSurface } from './table.ts';
import { fitCell, keptApart, type TerminalCell } from './terminal-cell.ts';

/**
 * Draws one row, line end and all. Spaces put the next cell where it belongs if the terminal takes characters for as wide
 * as most do; if that is not sure and the cursor can be moved, it is.
 * @param cells one for each column of the table.
 */
export function drawRow<Row>(
  cells: readonly TerminalCell[],
  columns: readonly TableColumn<Row>[],
  { shown }: Layout,
  { paint, width: terminal, canMoveCursor = false }: TableSurface,
): string {
  let line = '';
  let start = 0;
  // Written only when something comes after it, so that no line ends in it.
  let between = '';
  for (const { index, width } of shown) {
    const { align, cut } = columns[index]!;
    const cell = fitCell(cells[index]!, cut, terminal === null ? null : width);
    const before = align === 'end' ? width - cell.widest : 0;
    between += spaces(before);
    if (cell.text !== '') {
      line += between + paint(cell.tone, keptApart(cell.text));
      between = '';
    }
    const next = start + width + GAP.length;
    const isMoved = canMoveCursor && terminal !== null && !cell.isSure;
    // Where the text comes out as wide as can be, the spaces must not run on over the terminal's edge.
    const excess = isMoved ? cell.widest - cell.width - (terminal - next) : 0;
    between += spaces(width - cell.width - before - Math.max(0, excess)) + GAP + (isMoved ? goTo(next) : '');
    start = next;
  }
  return `${line}\n`;
}

/** CHA of ECMA-48, whose columns count from 1. */
function goTo(column: number): string {
  return `\u001b[${column + 1}G`;
}

function spaces(count: number): string {
  return ' '.repeat(Math.max(0, count));
}
