import type { Paint } from '../report.ts';
import type { GlyphSet } from './glyph-set.ts';

/** Where a chart is drawn. */
export interface ChartStyle {
  /** No line is wider, in columns of a terminal. */
  width: number;
  glyphs: GlyphSet;
  paint: Paint;
}
