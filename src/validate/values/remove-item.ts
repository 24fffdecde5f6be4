import { lineEnd, nextLine } from '../../article/text-lines.ts';
import type { Edit, Entry } from '../rule.ts';

/**
 * The edit that takes an item, not the first, out of its list: with its line, where it stands alone on one, else with the
 * comma before it. A comment behind it stays. Null where more than the item would go.
 */
export function removeItem(text: string, entry: Entry, isFlow: boolean): Edit[] | null {
  return isFlow ? withComma(text, entry) : withLine(text, entry);
}

function withComma(text: string, { start, end }: Entry): Edit[] | null {
  let comma = start - 1;
  while (/\s/.test(text[comma] ?? '')) comma--;
  if (text[comma] !== ',') return null;
  while (/[ \t]/.test(text[comma - 1] ?? '')) comma--;
  return [{ start: comma, end, text: '' }];
}

function withLine(text: string, { start, end, source }: Entry): Edit[] | null {
  if (/[\r\n]/.test(source)) return null;
  let lineStart = start;
  while (lineStart > 0 && !/[\r\n]/.test(text[lineStart - 1]!)) lineStart--;
  const before = text.slice(lineStart, start);
  const behind = text.slice(end, lineEnd(text, end));
  if (!/^[ \t]*-[ \t]+$/.test(before) || !/^[ \t]*(?:#.*)?$/.test(behind)) return null;
  const comment = behind.indexOf('#');
  if (comment === -1) return [{ start: lineStart, end: nextLine(text, end), text: '' }];
  return [{ start: lineStart + before.indexOf('-'), end: end + comment, text: '' }];
}
