import { TABLE_FORMATS, type TableFormatName } from '../../../src/report/table/index.ts';
import type { Table, TableSurface } from '../../../src/report/table/table.ts';

/** A whole table, and what was left out of it. */
export async function renderTable<Row>(
  name: TableFormatName,
  rows: readonly Row[],
  table: Partial<Table<Row>> & Pick<Table<Row>, 'columns'>,
  surface: Partial<TableSurface> = {},
): Promise<{ text: string; dropped: readonly string[] }> {
  const format = await TABLE_FORMATS[name]();
  const writer = format.open({ title: 'Fruit', ...table }, { paint: (_tone, text) => text, width: null, ...surface });
  const pieces = [...rows.map((row) => writer.row(row)), writer.end()];
  return { text: pieces.join(''), dropped: writer.dropped?.() ?? [] };
}
