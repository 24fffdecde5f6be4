import { columnText } from '../column-text.ts';
import { drawRow } from '../draw-row.ts';
import { GAP, type Layout, layOut } from '../lay-out.ts';
import { measureColumns } from '../measure-columns.ts';
import type { TableFormat } from '../table.ts';
import { fitCell, type TerminalCell, terminalCell } from '../terminal-cell.ts';

/** How many rows are looked at before the widths of the columns are chosen; later cells are cut to them. */
export const LOOK_AHEAD = 500;

/**
 * Headings, a rule and rows for a terminal, whose width they fit: columns shrink, and where that is not enough some are
 * left out. Drawn here, because cli-table3 wants all rows at once and takes half a second for a thousand of eight cells.
 */
export const table: TableFormat = {
  forPeople: true,
  open: ({ columns }, surface) => {
    const headings = columns.map(({ name }) => terminalCell(name, 'strong'));
    let waiting: TerminalCell[][] = [];
    let layout: Layout | null = null;

    const begin = (isAll: boolean) => {
      const chosen = layOut(measureColumns(columns, headings, waiting, isAll), surface.width);
      const rule = chosen.shown.map(({ width }) => '─'.repeat(width)).join(GAP);
      const head = `${drawRow(headings, columns, chosen, surface)}${surface.paint('faint', rule)}\n`;
      const text = waiting.reduce((lines, cells) => lines + drawRow(cells, columns, chosen, surface), head);
      waiting = [];
      layout = chosen;
      return text;
    };
    return {
      row: (row) => {
        const cells = columns.map((column) => {
          const cell = terminalCell(columnText(column, row), column.tone?.(row) ?? 'plain');
          return fitCell(cell, column.cut, surface.width);
        });
        if (layout !== null) return drawRow(cells, columns, layout, surface);
        waiting.push(cells);
        return waiting.length < LOOK_AHEAD ? '' : begin(false);
      },
      end: () => (layout === null ? begin(true) : ''),
      dropped: () => (layout?.dropped ?? []).map((index) => columns[index]!.name),
    };
  },
};
