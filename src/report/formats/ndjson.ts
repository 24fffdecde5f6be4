import { jsonText } from '../json-text.ts';
import type { Format } from '../report.ts';

/** One JSON object a line. */
export const ndjson: Format = {
  forPeople: false,
  head: () => '',
  row: (row) => `${jsonText(row)}\n`,
  foot: () => '',
};
