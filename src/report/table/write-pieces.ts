import type { TableWriter } from './table.ts';

/** The pieces of a table that needs to know nothing of later rows. */
interface Pieces<Row> {
  /** Comes before the first row, or alone. */
  head: string;
  /** @param index 0-based. */
  row(row: Row, index: number): string;
  /** @param count how many rows there were. */
  foot?(count: number): string;
}

/** Writes a table piece by piece. */
export function writePieces<Row>({ head, row, foot }: Pieces<Row>): TableWriter<Row> {
  let count = 0;
  return {
    row: (next) => {
      const text = count === 0 ? head + row(next, count) : row(next, count);
      count += 1;
      return text;
    },
    end: () => (count === 0 ? head : '') + (foot?.(count) ?? ''),
  };
}
