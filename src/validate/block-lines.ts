import { lineEnd, nextLine } from '../article/text-lines.ts';

/** One line of a block, its line end left out. */
export interface BlockLine {
  text: string;
  /** UTF-16 units from the start of the text that was cut into lines. */
  start: number;
  end: number;
}

/** Cuts a stretch of a text into lines; LF, CRLF and a lone CR all end one. */
export function linesOf(text: string, from = 0, to = text.length): BlockLine[] {
  const lines: BlockLine[] = [];
  for (let start = from; start < to; start = nextLine(text, start)) {
    const end = Math.min(to, lineEnd(text, start));
    lines.push({ text: text.slice(start, end), start, end });
  }
  return lines;
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
