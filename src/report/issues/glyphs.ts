import { charactersOf } from '../characters.ts';
import { widthOf } from '../display-width.ts';
import { printable } from '../printable.ts';

/** What a reader takes for one character, as it is shown. */
export interface Glyph {
  text: string;
  /** Columns of a terminal, at least 1. */
  width: number;
  /** Where it stands in the line, in UTF-16 units; the end is exclusive. */
  start: number;
  end: number;
}

const TAB = '    ';

/** Format characters and marks that have nothing to stand on, such as a zero-width space. */
const INVISIBLE = /^[\p{Cf}\p{M}]+$/u;

/** Cuts a line into what is shown side by side: tabs as spaces, and what nobody could see spelled out. */
export function glyphsOf(line: string): Glyph[] {
  let start = 0;
  return Array.from(charactersOf(line), (character) => {
    const text = shown(character);
    const glyph = { text, width: widthOf(text), start, end: start + character.length };
    start = glyph.end;
    return glyph;
  });
}

function shown(character: string): string {
  if (character === '\t') return TAB;
  const text = printable(character.toWellFormed());
  return INVISIBLE.test(text) || widthOf(text) === 0 ? spelled(text) : text;
}

/** How many columns glyphs take side by side. */
export function widthOfGlyphs(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { width }) => sum + width, 0);
}

/** Writes each UTF-16 unit as JavaScript and JSON would escape it. */
export function spelled(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
