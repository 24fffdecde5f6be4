import { jsonRow } from '../json-row.ts';
import type { TableFormat } from '../table.ts';
import { writePieces } from '../write-pieces.ts';

/** One JSON object a line, values as they are. */
export const ndjson: TableFormat = {
  forPeople: false,
  open: ({ columns }) => {
    const object = jsonRow(columns);
    return writePieces({ head: '', row: (row) => `${object(row)}\n` });
  },
};
