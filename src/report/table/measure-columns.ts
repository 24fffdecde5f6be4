import type { Measured } from './lay-out.ts';
import type { TableColumn } from './table.ts';
import type { TerminalCell } from './terminal-cell.ts';

const LEAST = 8;

/**
 * What a layout has to know of columns.
 * @param headings one for each column.
 * @param rows the first rows, one cell for each column.
 * @param isAll whether no others will come; if they will, a number may yet have one digit more.
 */
export function measureColumns<Row>(
  columns: readonly TableColumn<Row>[],
  headings: readonly TerminalCell[],
  rows: readonly (readonly TerminalCell[])[],
  isAll: boolean,
): Measured[] {
  return columns.map(({ align, least, share, rank }, index) => {
    const heading = headings[index]!.widest;
    const widest = rows.reduce((most, cells) => Math.max(most, cells[index]!.widest), 0);
    const natural = Math.max(heading, align === 'end' && !isAll ? widest + 1 : widest);
    return { natural, least: least ?? (align === 'end' ? natural : Math.max(LEAST, heading)), share, rank };
  });
}
