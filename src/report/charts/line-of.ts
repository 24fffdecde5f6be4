import { glyphsOf, widthOfGlyphs } from '../issues/glyphs.ts';
import type { Tone } from '../report.ts';
import type { ChartStyle } from './chart-style.ts';

/** A part of a line: a text, or one with its tone. */
export type Piece = string | readonly [Tone, string];

/** Puts a line together, and cuts it where the terminal ends. */
export function lineOf(pieces: readonly Piece[], { width, glyphs, paint }: ChartStyle): string {
  let room = width;
  let line = '';
  for (const piece of pieces) {
    const [tone, text] = typeof piece === 'string' ? (['plain', piece] as const) : piece;
    const shown = fitEnd(text, room, glyphs.ellipsis);
    line += shown.text === '' ? '' : paint(tone, shown.text);
    room -= shown.width;
    if (shown.isCut) break;
  }
  return line;
}

/** A text that stands in a cell as wide as it was asked for, control characters spelled out. */
export function cellOf(text: string, width: number, ellipsis: string): string {
  const shown = fitEnd(text, width, ellipsis);
  return shown.text + ' '.repeat(Math.max(0, width - shown.width));
}

/** How many columns a text takes in a cell. */
export function cellWidth(text: string): number {
  return widthOfGlyphs(glyphsOf(text));
}

function fitEnd(text: string, room: number, ellipsis: string): { text: string; width: number; isCut: boolean } {
  const glyphs = glyphsOf(text);
  const whole = widthOfGlyphs(glyphs);
  if (whole <= room) return { text: glyphs.map((glyph) => glyph.text).join(''), width: whole, isCut: false };
  let width = 0;
  let fitting = '';
  for (const glyph of glyphs) {
    if (width + glyph.width > room - 1) break;
    fitting += glyph.text;
    width += glyph.width;
  }
  return room < 1 ? { text: '', width: 0, isCut: true } : { text: fitting + ellipsis, width: width + 1, isCut: true };
}
