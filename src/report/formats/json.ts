import { jsonText } from '../json-text.ts';
import type { Format } from '../report.ts';

/** One array with one object a line. */
export const json: Format = {
  forPeople: false,
  head: () => '[',
  row: (row, index) => `${index === 0 ? '' : ','}\n  ${jsonText(row)}`,
  foot: (count) => (count === 0 ? ']\n' : '\n]\n'),
};
