import type { Cell, Format } from '../report.ts';

/** A heading and one line a row, cells parted by tabs; a tab, line end or backslash in a cell is written with `\`. */
export const tsv: Format = {
  forPeople: false,
  head: ({ columns }) => `${columns.map(({ name }) => name).join('\t')}\n`,
  row: (row, _index, { columns }) => `${columns.map((column) => escaped(column.cell(row))).join('\t')}\n`,
  foot: () => '',
};

const ESCAPES: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

function escaped(cell: Cell): string {
  return cell === null ? '' : String(cell).replace(/[\t\n\r\\]/g, (character) => ESCAPES[character]!);
}
