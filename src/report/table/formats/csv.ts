import { cellText } from '../../cell-text.ts';
import type { TableFormat } from '../table.ts';
import { writePieces } from '../write-pieces.ts';

/**
 * Comma-separated values as in RFC 4180, but for two things.
 * Lines end with LF: `sqlite3 .import`, Excel and Python's `csv` read either, and line tools want no CR in the last cell.
 * And there is no byte order mark, which others would take for a part of the first heading; Excel asks for the encoding.
 * Values are what they are: one that begins with `=`, `+`, `-` or `@` is not disarmed by an apostrophe, since every other
 * reader would then get a wrong value. Whoever opens the articles of strangers in a spreadsheet should import as text.
 */
export const csv: TableFormat = {
  forPeople: false,
  open: ({ columns }) =>
    writePieces({
      head: line(columns.map(({ name }) => name)),
      row: (row) => line(columns.map((column) => column.value(row))),
    }),
};

function line(values: readonly unknown[]): string {
  const cells = values.map((value) => quoted(cellText(value))).join(',');
  // Readers skip an empty line, and with it an only cell that is empty.
  return `${cells === '' ? '""' : cells}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
