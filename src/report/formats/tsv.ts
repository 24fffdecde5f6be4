import type { Format } from '../report.ts';
import { tsvLine } from '../tsv-line.ts';

/** A heading and one line a row. */
export const tsv: Format = {
  forPeople: false,
  head: ({ columns }) => tsvLine(columns.map(({ name }) => name)),
  row: (row, _index, { columns }) => tsvLine(columns.map((column) => column.cell(row))),
  foot: () => '',
};
