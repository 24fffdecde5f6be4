import { cellText } from './cell-text.ts';

const ESCAPES: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

/** Values on one line, parted by tabs; a tab, line end or backslash in a value is written with `\`. */
export function tsvLine(values: readonly unknown[]): string {
  return `${values.map((value) => escaped(cellText(value))).join('\t')}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\t\n\r\\]/g, (character) => ESCAPES[character]!);
}
