import type { MarkedLine } from './cut-to-width.ts';
import { type Glyph, glyphsOf, spelled } from './glyphs.ts';
import type { Issue } from './issue.ts';

/** Where a fault is, as in `Issue`. */
type Place = Pick<Issue, 'line' | 'column' | 'endLine' | 'endColumn'>;

/**
 * Marks every glyph of a fault's first line that the fault touches. A fault without width marks the glyph that it
 * stands before, or the line's end.
 */
export function markLine(text: string, { line, column, endLine, endColumn }: Place): MarkedLine {
  const glyphs = glyphsOf(text);
  const start = Math.min(column - 1, text.length);
  const end = endLine > line ? text.length : Math.min(endColumn - 1, text.length);
  if (start === text.length) {
    const lineEnd: Glyph = { text: '', width: 1, start, end: start };
    return { glyphs: [...glyphs, lineEnd], from: glyphs.length, to: glyphs.length + 1 };
  }
  const from = glyphs.findIndex((glyph) => glyph.end > start);
  const beyond = glyphs.findIndex((glyph) => glyph.start >= Math.max(end, start + 1));
  const to = beyond === -1 ? glyphs.length : beyond;
  if (start === end || text.slice(start, end).trim() !== '') return { glyphs, from, to };
  return { glyphs: [...glyphs.slice(0, from), ...glyphs.slice(from, to).map(visible), ...glyphs.slice(to)], from, to };
}

/** Where white space is the fault, a no-break or full-width space has to be told from the common one. */
function visible(glyph: Glyph): Glyph {
  if (/^[\u0020-\u007e]*$/.test(glyph.text)) return glyph;
  const text = spelled(glyph.text);
  return { ...glyph, text, width: text.length };
}
