import { jsonText } from '../json-text.ts';
import type { TableColumn } from './table.ts';

/** How a row is written as one JSON object: its keys in the order of the columns, even where they look like numbers. */
export function jsonRow<Row>(columns: readonly TableColumn<Row>[]): (row: Row) => string {
  const keys = columns.map(({ name }) => `${jsonText(name)}:`);
  return (row) => `{${columns.map((column, at) => keys[at] + jsonText(column.value(row) ?? null)).join(',')}}`;
}
