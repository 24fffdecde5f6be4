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
  { pattern: /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/, at: () => 0 },
  { pattern: /^(?:`{3,}|~{3,})/, at: () => 0 },
];
/** What changes the line before it: an underline of a heading, the second row of a table. */
const UNDERLINES = /^(?:=+|-+|[-:| \t]*-[-:| \t]*)[ \t]*$/;

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
      if (start > 0 && UNDERLINES.test(line)) escapes.push(start);
      // Behind its own marker a row of these would be a thematic break.
      if (place === 'item' && start === 0 && /^(?:[*\t ]+|[-\t ]+)$/.test(line)) escapes.push(start);
      for (const { pattern, at } of OPENERS) {
        const match = pattern.exec(line);
        if (match !== null) escapes.push(start + at(match));
      }
    }
    start = end + 1;
  }
  return escapes;
}
