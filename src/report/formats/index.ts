import type { Format } from '../report.ts';

/** Every format by its name; one is loaded when it is asked for. */
export const FORMATS = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  tsv: async () => (await import('./tsv.ts')).tsv,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
} as const satisfies Record<string, () => Promise<Format>>;

/** The name of a format. */
export type FormatName = keyof typeof FORMATS;
