import { indentOf, linesOf } from './block-lines.ts';
import { type KeyValueLine, readKeyValueLine } from './key-value-line.ts';
import { quote } from './quote.ts';
import type { BrokenLine, Edit } from './rule.ts';

/**
 * Where a plain value that begins on a line ends in the block: at the end of its line, or of the lines below it that are
 * indented deeper and are neither keys nor list items.
 */
export function valueEnd(
  { block, start, end, text }: BrokenLine,
  { indent, valueStart, valueEnd }: KeyValueLine,
): number {
  let last = start + valueEnd;
  if (text.slice(valueEnd).trim() !== '') return last;
  for (const line of linesOf(block, Math.min(block.length, end + 1))) {
    if (line.text.trim() === '') continue;
    const isContinuation = indentOf(line.text) > indent && !/^[ \t]*- /.test(line.text);
    if (!isContinuation || (readKeyValueLine(line.text) !== null && valueStart === valueEnd)) break;
    if (/^[ \t]*[\w-]+:(?:[ \t]|$)/.test(line.text)) break;
    last = line.start + line.text.trimEnd().length;
  }
  return last;
}

/** Puts the value that begins on a line into quotes. */
export function quoteValue(line: BrokenLine, value: KeyValueLine): Edit {
  const start = line.start + value.valueStart;
  const end = valueEnd(line, value);
  return { start, end, text: quote(line.block.slice(start, end)) };
}

/** What to type instead of a value that wants quotes: `Put the value in quotes: title: 'Foo: bar'.` */
export function quoteHelp(value: KeyValueLine): string {
  const typed = `${value.key === null ? '- ' : `${value.key}: `}${quote(value.value)}`;
  return typed.length > 80 ? 'Put the whole value in quotes.' : `Put the value in quotes: ${typed}`;
}
