import type { TableFormat } from './table.ts';

/** Every format of tables by its name; one is loaded when it is asked for. */
export const TABLE_FORMATS = {
  table: async () => (await import('./formats/table.ts')).table,
  tsv: async () => (await import('./formats/tsv.ts')).tsv,
  csv: async () => (await import('./formats/csv.ts')).csv,
  json: async () => (await import('./formats/json.ts')).json,
  ndjson: async () => (await import('./formats/ndjson.ts')).ndjson,
  markdown: async () => (await import('./formats/markdown.ts')).markdown,
  html: async () => (await import('./formats/html.ts')).html,
} as const satisfies Record<string, () => Promise<TableFormat>>;

/** The name of a format of tables. */
export type TableFormatName = keyof typeof TABLE_FORMATS;
