import type { FrontMatterLanguage } from '../../article/split.ts';
import type { Edit, Entry } from '../rule.ts';

/**
 * The edits that put other text in a value's place and leave its quotes as they are; null where the value is written with
 * escapes or over several lines, so that nobody can tell which characters to change.
 */
export function replaceText(entry: Entry, text: string, language: FrontMatterLanguage): Edit[] | null {
  const { style, source, start, end, value } = entry;
  if (/[\r\n]/.test(source)) return null;
  if (style === 'plain') return [{ start, end, text: language === 'json' ? `"${text}"` : text }];
  if (style !== 'single' && style !== 'double') return null;
  return source.slice(1, -1) === value ? [{ start: start + 1, end: end - 1, text }] : null;
}
