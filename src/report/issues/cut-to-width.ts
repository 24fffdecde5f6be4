import { type Glyph, widthOfGlyphs } from './glyphs.ts';

/** A line some of whose glyphs are marked: those from `from` to before `to`. */
export interface MarkedLine {
  glyphs: readonly Glyph[];
  from: number;
  to: number;
}

const ELLIPSIS: Glyph = { text: '…', width: 1, start: 0, end: 0 };

/**
 * Cuts a line to a width such that its mark stays in sight, or as much of the mark's beginning as there is room for.
 * If that will do, the line is cut at its end only, because it begins with its key.
 * @param room columns of a terminal; null to leave the line as it is.
 */
export function cutToWidth(line: MarkedLine, room: number | null): MarkedLine {
  const { glyphs, from, to } = line;
  if (room === null || widthOfGlyphs(glyphs) <= room) return line;
  const head = fitting(glyphs, room - 1);
  if (head >= to) return { glyphs: [...glyphs.slice(0, head), ELLIPSIS], from, to };

  const inner = room - 2;
  const seen = from + fitting(glyphs.slice(from, to), inner);
  const spare = inner - widthOfGlyphs(glyphs.slice(from, seen));
  const lead = from - fitting(glyphs.slice(0, from).reverse(), Math.ceil(spare / 2));
  const end = lead + fitting(glyphs.slice(lead), inner);
  const isAtEnd = end === glyphs.length;
  const start = isAtEnd ? end - fitting(glyphs.toReversed(), room - 1) : lead;

  const left = start > 0 ? [ELLIPSIS] : [];
  const right = isAtEnd ? [] : [ELLIPSIS];
  const shift = left.length - start;
  return { glyphs: [...left, ...glyphs.slice(start, end), ...right], from: from + shift, to: seen + shift };
}

/** How many glyphs, from the first on, have room. */
function fitting(glyphs: readonly Glyph[], room: number): number {
  let left = room;
  const beyond = glyphs.findIndex(({ width }) => {
    left -= width;
    return left < 0;
  });
  return beyond === -1 ? glyphs.length : beyond;
}
