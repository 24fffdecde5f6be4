import { tsvLine } from '../../tsv-line.ts';
import type { TableFormat } from '../table.ts';
import { writePieces } from '../write-pieces.ts';

/** A heading and one line a row, for pipes. */
export const tsv: TableFormat = {
  forPeople: false,
  open: ({ columns }) =>
    writePieces({
      head: tsvLine(columns.map(({ name }) => name)),
      row: (row) => tsvLine(columns.map((column) => column.value(row))),
    }),
};
