import fc from 'fast-check';
import type { ChartStyle } from '../../../src/report/charts/chart-style.ts';
import { ASCII_GLYPHS, UNICODE_GLYPHS } from '../../../src/report/charts/glyph-set.ts';

/** A terminal of so many columns without colours. */
export function plain(width: number): ChartStyle {
  return { width, glyphs: UNICODE_GLYPHS, paint: (_tone, text) => text };
}

/** The same without UTF-8. */
export function ascii(width: number): ChartStyle {
  return { ...plain(width), glyphs: ASCII_GLYPHS };
}

/** Labels in any script, with emoji and with what terminals obey. */
export const anyLabel = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '科技新闻与评论',
    'テクノロジー',
    '기술 뉴스',
    'أخبار التقنية',
    '👩‍👩‍👧‍👦 семья',
    'e\u0301te\u0301',
    'a\tb\nc',
  ),
);
