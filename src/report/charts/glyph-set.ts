/** The characters that charts are drawn with, each one column wide. */
export interface GlyphSet {
  /** One eighth of a column to the whole of it; a terminal without such blocks has the whole alone. */
  eighths: readonly string[];
  /** Of a calendar: days with nothing, and four degrees of more. */
  shades: readonly [string, string, string, string, string];
  /** Where something has been cut off. */
  ellipsis: string;
  /** Where something has been left out between two lines. */
  gap: string;
  /** Between two numbers: `50–99`. */
  dash: string;
  /** Between two things on a line. */
  dot: string;
  /** What is well, and what is not. */
  good: string;
  bad: string;
}

/** For terminals with UTF-8. */
export const UNICODE_GLYPHS: GlyphSet = {
  eighths: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
  shades: ['·', '░', '▒', '▓', '█'],
  ellipsis: '…',
  gap: '⋮',
  dash: '–',
  dot: '·',
  good: '✓',
  bad: '!',
};

/** For terminals that show ASCII only. */
export const ASCII_GLYPHS: GlyphSet = {
  eighths: ['#'],
  shades: ['.', '-', '+', 'x', '#'],
  ellipsis: '~',
  gap: ':',
  dash: '-',
  dot: '-',
  good: '*',
  bad: '!',
};
