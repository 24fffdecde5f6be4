import { indentOf } from './block-lines.ts';

/** What a line of YAML looks like when it is read for itself, without the lines around it. Offsets count from its start. */
export interface KeyValueLine {
  /** Where the key, or the value of a list item without one, begins. */
  indent: number;
  /** The key as written; null for a list item without one. */
  key: string | null;
  /** Where the value begins and ends; a comment behind it is left out, but for a value in quotes or brackets. */
  valueStart: number;
  valueEnd: number;
  value: string;
}

const LONGEST_KEY = 80;

/** Takes a line apart into list marks, key and value; null for a line that has neither a key nor a list mark. */
export function readKeyValueLine(line: string): KeyValueLine | null {
  let indent = indentOf(line);
  let hasMark = false;
  while (line[indent] === '-' && (line[indent + 1] === ' ' || line[indent + 1] === undefined)) {
    indent = indent + 1 + indentOf(line.slice(indent + 1));
    hasMark = true;
  }
  const colon = keyEnd(line, indent);
  if (colon === -1 && !hasMark) return null;
  const afterKey = colon === -1 ? indent : colon + 1;
  const valueStart = afterKey + indentOf(line.slice(afterKey));
  const rest = line.slice(valueStart).trimEnd();
  const comment = /^["'[{]/.test(rest) ? -1 : rest.search(/(?:^|[ \t])#/);
  const value = comment === -1 ? rest : rest.slice(0, comment).trimEnd();
  return {
    indent,
    key: colon === -1 ? null : line.slice(indent, colon).trimEnd(),
    valueStart,
    valueEnd: valueStart + value.length,
    value,
  };
}

/** Where the colon behind a key stands: the first one with a blank or nothing behind it; -1 if there is no key. */
function keyEnd(line: string, from: number): number {
  const quote = line[from] === '"' || line[from] === "'" ? line[from] : null;
  if (quote === null && /[[{#&*!|>%@`]/.test(line[from] ?? '#')) return -1;
  let index = quote === null ? from : line.indexOf(quote, from + 1) + 1;
  if (quote !== null && index === 0) return -1;
  for (; index < line.length && index < from + LONGEST_KEY; index++) {
    if (line[index] === ':' && /^(?:[ \t]|$)/.test(line.slice(index + 1, index + 2))) return index > from ? index : -1;
    if (quote !== null && line[index] !== ' ') return -1;
    if (line[index] === '#' && line[index - 1] === ' ') return -1;
  }
  return -1;
}
