import { DEEPEST_INDENT, hasManyMarks } from './flat-limits.ts';
import { QUOTED_LINES } from './flat-line.ts';
import { foldLines } from './fold-lines.ts';
import { quotedText } from './quoted-text.ts';

/** A scalar that goes over lines. */
export interface LongScalar {
  value: string;
  end: number;
  /** Where the line after it begins. */
  next: number;
}

const BLOCK_HEADER = /([|>])(-?) *\r?\n/y;
const BLOCK_LINE = /( *)([^\r\n]*)(?:\r?\n|$)/y;

/**
 * Reads a block scalar or a quoted one over lines, or gives null if it is unusual.
 *
 * @param indent of the key or the list item that it belongs to.
 */
export function readLongScalar(text: string, start: number, indent: number): LongScalar | null {
  const first = text[start];
  const scalar = first === '"' || first === "'" ? readQuoted(text, start, indent) : readBlock(text, start, indent);
  return scalar === null || hasManyMarks(text.slice(start, scalar.end)) ? null : scalar;
}

function readQuoted(text: string, start: number, indent: number): LongScalar | null {
  QUOTED_LINES.lastIndex = start;
  const source = QUOTED_LINES.exec(text)?.[1];
  if (source === undefined) return null;
  const quote = source[0]!;
  const lines = source.slice(1, -1).split(/\r?\n/);
  const words: string[] = [];
  for (const [index, line] of lines.entries()) {
    const from = index === 0 ? 0 : blanksBefore(line);
    const isLast = index === lines.length - 1;
    if (index > 0 && (from < line.length || isLast) && (from <= indent || from > DEEPEST_INDENT)) return null;
    const to = isLast ? line.length : visibleEnd(line, from);
    // Such a line is parted from the next by nothing, or by the blank that is escaped.
    if (quote === '"' && !isLast && line[to - 1] === '\\') return null;
    words.push(line.slice(from, to));
  }
  // Inside double quotes a line end is written as its escape.
  const folded = foldLines(words, quote === '"' ? '\\n' : '\n');
  const value = quotedText(quote + folded + quote);
  return value === null ? null : { value, end: start + source.length, next: QUOTED_LINES.lastIndex };
}

/** Reads a block scalar whose first line tells its indentation, and that no blank line begins. */
function readBlock(text: string, start: number, indent: number): LongScalar | null {
  BLOCK_HEADER.lastIndex = start;
  const header = BLOCK_HEADER.exec(text);
  if (header === null) return null;
  const [, style, chomping] = header;
  const lines: string[] = [];
  let inner = -1;
  let visible = 0;
  let end = BLOCK_HEADER.lastIndex;
  for (let next = end; next < text.length; next = BLOCK_LINE.lastIndex) {
    BLOCK_LINE.lastIndex = next;
    const [, blanks, words] = BLOCK_LINE.exec(text)!;
    const depth = blanks!.length;
    if (words === '') {
      if (inner === -1 || depth > inner) return null;
      lines.push('');
      continue;
    }
    if (depth <= indent) break;
    if (inner === -1) inner = depth;
    // Folding leaves lines alone that are deeper than the others.
    if (depth < inner || depth > DEEPEST_INDENT || (style === '>' && depth > inner)) return null;
    lines.push(blanks!.slice(inner) + words);
    visible = lines.length;
    end = BLOCK_LINE.lastIndex;
  }
  if (visible === 0) return null;
  lines.length = visible;
  const value = (style === '>' ? foldLines(lines) : lines.join('\n')) + (chomping === '' ? '\n' : '');
  return { value, end, next: end };
}

function blanksBefore(line: string): number {
  let index = 0;
  while (line[index] === ' ') index++;
  return index;
}

function visibleEnd(line: string, from: number): number {
  let end = line.length;
  while (end > from && line[end - 1] === ' ') end--;
  return end;
}
