import { lineEnd, nextLine } from '../article/text-lines.ts';

/** One line of a block, its line end left out. */
export interface BlockLine {
  text: string;
  /** UTF-16 units from the start of the text that was cut into lines. */
  start: number;
  end: number;
}

/** Cuts a stretch of a text into lines; LF, CRLF and a lone CR all end one. */
export function linesOf(text: string, from = 0, to = text.length): readonly BlockLine[] {
  if (to < text.length || text.length < LONG) return cut(text, from, to);
  if (last?.text !== text) last = { text, lines: cut(text, 0, text.length) };
  const { lines } = last;
  if (from === 0) return lines;
  const index = lineIndexAt(lines, from);
  const line = lines[index];
  if (line === undefined || line.start === from) return lines.slice(index);
  return cut(text, from, to);
}

/** Rules ask for the lines of the same block again and again. */
let last: { text: string; lines: readonly BlockLine[] } | null = null;
const LONG = 2000;

function cut(text: string, from: number, to: number): BlockLine[] {
  const lines: BlockLine[] = [];
  for (let start = from; start < to; start = nextLine(text, start)) {
    const end = Math.min(to, lineEnd(text, start));
    lines.push({ text: text.slice(start, end), start, end });
  }
  return lines;
}

/** Which of a text's lines an offset stands in; what stands in a line end belongs to the line before, the end to the last. */
export function lineIndexAt(lines: readonly BlockLine[], offset: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return high;
}

/** How many blanks a line begins with. */
export function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ' || line[indent] === '\t') indent++;
  return indent;
}

/** True for a line that holds nothing, or nothing but a comment. */
export function isBlankOrComment(line: string): boolean {
  const first = line[indentOf(line)];
  return first === undefined || first === '#';
}
