import type { Line } from './line.ts';

/**
 * What opens a block when a line begins with it (CommonMark 0.31, chapters 4 and 5), each with the place, in the match, of
 * the character that a backslash takes the meaning from.
 */
const OPENERS: readonly { readonly pattern: RegExp; readonly at: (match: RegExpExecArray) => number }[] = [
  { pattern: /^#{1,6}(?=[ \t]|$)/, at: () => 0 },
  { pattern: /^>/, at: () => 0 },
  { pattern: /^[-+*](?=[ \t]|$)/, at: () => 0 },
  { pattern: /^(\d{1,9})[.)](?=[ \t]|$)/, at: (match) => match[1]!.length },
  { pattern: /^(?:`{3,}|~{3,})/, at: () => 0 },
];
/** Rows of one character, apart or not, are thematic breaks if there are three or more of them. */
const ROW = /^(?:[*\t ]+|[-\t ]+|[_\t ]+)$/;
const isThematicBreak = (line: string) => ROW.test(line) && line.replace(/[\t ]+/g, '').length >= 3;
/** What changes the line before it: an underline of a heading, the second row of a table. */
const isUnderline = (line: string) => /^=+[ \t]*$/.test(line) || (line.includes('-') && /^[-:| \t]+$/.test(line));

/** Places in the flat line that need a backslash because a line begins there, or, in a heading, because it ends. */
export function lineStartEscapes({ flat, place }: Line): number[] {
  if (place === 'cell') return [];
  if (place === 'heading') {
    const closing = /(?:^|[ \t])(#+)[ \t]*$/.exec(flat);
    return closing === null ? [] : [flat.length - closing[0].trimStart().length];
  }
  const escapes: number[] = [];
  for (let start = 0; start <= flat.length; ) {
    const newline = flat.indexOf('\n', start);
    const end = newline < 0 ? flat.length : newline;
    if (/[#>\-+*\d_`~=:|]/.test(flat[start] ?? '')) {
      const line = flat.slice(start, end);
      if (start > 0 && isUnderline(line)) escapes.push(start);
      // Behind its own marker a row of these would be a thematic break.
      if (place === 'item' && start === 0 && /^(?:[*\t ]+|[-\t ]+)$/.test(line)) escapes.push(start);
      if (isThematicBreak(line)) escapes.push(start);
      for (const { pattern, at } of OPENERS) {
        const match = pattern.exec(line);
        if (match !== null) escapes.push(start + at(match));
      }
    }
    start = end + 1;
  }
  return escapes;
}
