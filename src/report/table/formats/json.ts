import { jsonRow } from '../json-row.ts';
import type { TableFormat } from '../table.ts';
import { writePieces } from '../write-pieces.ts';

/** One array with one object a line, values as they are. */
export const json: TableFormat = {
  forPeople: false,
  open: ({ columns }) => {
    const object = jsonRow(columns);
    return writePieces({
      head: '[',
      row: (row, index) => `${index === 0 ? '' : ','}\n  ${object(row)}`,
      foot: (count) => (count === 0 ? ']\n' : '\n]\n'),
    });
  },
};
