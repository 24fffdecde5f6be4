import { cutToWidth } from './cut-to-width.ts';
import { widthOfGlyphs } from './glyphs.ts';
import { markLine } from './mark-line.ts';

/** A stretch of one line, in UTF-16 units. */
export interface Spot {
  text: string;
  /** 0-based. */
  offset: number;
  length: number;
}

/**
 * What somebody typed, and below it carets that stand under the fault; what is too long is cut round it.
 * @param width columns of the terminal; null where nothing is cut.
 */
export function pointAt({ text, offset, length }: Spot, width: number | null): [line: string, carets: string] {
  const place = { line: 1, column: offset + 1, endLine: 1, endColumn: offset + length + 1 };
  const { glyphs, from, to } = cutToWidth(markLine(text, place), width);
  const indent = ' '.repeat(widthOfGlyphs(glyphs.slice(0, from)));
  const carets = '^'.repeat(Math.max(1, widthOfGlyphs(glyphs.slice(from, to))));
  return [glyphs.map((glyph) => glyph.text).join(''), `${indent}${carets}`];
}
