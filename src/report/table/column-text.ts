import { cellText } from '../cell-text.ts';
import { printable } from '../printable.ts';
import type { TableColumn } from './table.ts';

/** What a column says of a row to people. */
export function columnText<Row>(column: TableColumn<Row>, row: Row): string {
  return column.text === undefined ? cellText(column.value(row)) : column.text(row);
}

/** The same for a page: its lines, without white space round them, nothing in them that only a terminal would obey. */
export function columnLines<Row>(column: TableColumn<Row>, row: Row): string[] {
  return pageLines(columnText(column, row));
}

/** Cuts a text into lines for a page, those left out that have nothing on them. */
export function pageLines(text: string): string[] {
  const lines = text.split(/[\n\r\u2028\u2029]/).map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => printable(line.replaceAll('\t', ' ').toWellFormed()));
}
