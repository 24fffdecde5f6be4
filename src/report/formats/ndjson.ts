import type { Format } from '../report.ts';

/** One JSON object a line. */
export const ndjson: Format = {
  forPeople: false,
  head: () => '',
  row: (row) => `${JSON.stringify(row)}\n`,
  foot: () => '',
};
