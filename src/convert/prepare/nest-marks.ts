import { AttributeSet } from '../../html/attributes.ts';
import { HtmlElement, HtmlText } from '../../html/node.ts';
import { isAutolink } from '../inline/autolink.ts';
import type { InlineItem } from './leaf.ts';
import type { Mark, MarkKind } from './mark.ts';

/**
 * Which of two marks over the same text goes outside. Links and tags outside of emphasis: then what stands beside the
 * delimiters is punctuation, and they work next to any letter (CommonMark 0.31, section 6.2). `em` outside of `strong`, as
 * parsers read `***`.
 */
const ORDER: Readonly<Record<MarkKind, number>> = { a: 0, html: 1, em: 2, strong: 3, del: 4, code: 5 };

/**
 * Turns the items of a line into nodes below `parent`: each mark one element, as long as possible, longer ones outside,
 * with visible text at both ends.
 */
export function nestMarks(line: InlineItem[], parent: HtmlElement): void {
  nestRange(line, { start: 0, end: line.length }, [], parent);
}

interface Range {
  start: number;
  end: number;
}

/** `line` may grow: white space at the border of a mark becomes an item of its own. */
function nestRange(line: InlineItem[], range: Range, applied: readonly Mark[], parent: HtmlElement): void {
  for (let at = range.start; at < range.end; ) {
    const item = line[at]!;
    if (item.marks.length === applied.length) {
      // Every mark that is applied here is the item's, so it has no other.
      parent.appendChild(nodeOf(item));
      at++;
      continue;
    }
    const open = item.marks.filter(
      (mark) => !applied.some((other) => other.key === mark.key) && (mark.kind !== 'code' || item.kind === 'text'),
    );
    const mark = outermost(line, at, range.end, open);
    if (mark === null) {
      parent.appendChild(nodeOf(item));
      at++;
      continue;
    }
    const end = extent(line, at, range.end, mark, open);
    const grown = trimMark(line, at, end, mark);
    if (grown !== null) {
      range.end += grown;
      continue;
    }
    if (mark.kind === 'code') {
      addCode(parent, textOf(line, at, end));
      at = end;
      continue;
    }
    const element = new HtmlElement(mark.name, Object.assign(new AttributeSet(), mark.attribs));
    parent.appendChild(element);
    const inner = { start: at, end };
    nestRange(line, inner, [...applied, mark], element);
    range.end += inner.end - end;
    at = inner.end;
  }
}

/** Code spans that touch are one, or their fences would be read as one. */
function addCode(parent: HtmlElement, text: string): void {
  const before = parent.lastChild;
  if (before instanceof HtmlElement && before.name === 'code') (before.firstChild as HtmlText).data += text;
  else {
    const code = new HtmlElement('code');
    code.appendChild(new HtmlText(text));
    parent.appendChild(code);
  }
}

/** The mark that starts here and goes on for longest; code, which holds nothing but text, last. */
function outermost(line: InlineItem[], at: number, limit: number, open: readonly Mark[]): Mark | null {
  if (open.length <= 1) return open[0] ?? null;
  let best: Mark | null = null;
  let bestEnd = -1;
  for (const mark of open) {
    if (mark.kind === 'code') continue;
    const end = extent(line, at, limit, mark, open);
    if (best === null || end > bestEnd || (end === bestEnd && rank(line, at, end, mark) < rank(line, at, end, best))) {
      best = mark;
      bestEnd = end;
    }
  }
  return best;
}

/** A link that shows its own address is an autolink, which holds nothing but text. */
function rank(line: InlineItem[], at: number, end: number, mark: Mark): number {
  const [item] = line.slice(at, end);
  const isAutolinked =
    mark.kind === 'a' && end === at + 1 && item?.kind === 'text' && isAutolink(mark.attribs['href']!, item.text);
  return isAutolinked ? 4.5 : ORDER[mark.kind];
}

/** Where a mark that starts at `at` ends. A code span ends where any other mark changes. */
function extent(line: InlineItem[], at: number, limit: number, mark: Mark, open: readonly Mark[]): number {
  let end = at + 1;
  while (end < limit) {
    const item = line[end]!;
    if (!item.marks.some((other) => other.key === mark.key)) break;
    if (mark.kind === 'code' && (item.kind !== 'text' || line[at]!.marks.length !== item.marks.length)) break;
    if (mark.kind === 'code' && !open.every((other) => item.marks.some((m) => m.key === other.key))) break;
    if (mark.kind === 'code' && !item.marks.every((m) => line[at]!.marks.some((other) => other.key === m.key))) break;
    end++;
  }
  return end;
}

/**
 * Takes white space and line breaks at the borders out of a mark, and a mark that nothing visible carries off it. Null
 * when there was nothing to do; otherwise by how many items the line grew.
 */
function trimMark(line: InlineItem[], start: number, end: number, mark: Mark): number | null {
  if (!isVisible(line, start, end, mark)) {
    for (let i = start; i < end; i++) line[i] = without(line[i]!, mark);
    return 0;
  }
  const first = line[start]!;
  if (first.kind === 'break') {
    line[start] = without(first, mark);
    return 0;
  }
  // Delimiters want no white space inside of them; around a tag only that goes which HTML would collapse.
  const isWide = mark.kind !== 'html' && mark.kind !== 'a';
  if (first.kind === 'text') {
    const width = first.text.length - (isWide ? first.text.trimStart() : first.text.replace(/^ +/, '')).length;
    if (width > 0) return split(line, start, width, mark, 'before');
  }
  const last = line[end - 1]!;
  if (last.kind === 'break') {
    line[end - 1] = without(last, mark);
    return 0;
  }
  if (last.kind === 'text') {
    const kept = (isWide ? last.text.trimEnd() : last.text.replace(/ +$/, '')).length;
    if (kept < last.text.length) return split(line, end - 1, kept, mark, 'after');
  }
  return null;
}

/** Emphasis shows on text only; a link or a tag on objects as well. */
function isVisible(line: InlineItem[], start: number, end: number, mark: Mark): boolean {
  for (let i = start; i < end; i++) {
    const item = line[i]!;
    if (item.kind === 'text' && (item.text.trim() !== '' || (mark.kind === 'html' && /[^ ]/.test(item.text))))
      return true;
    if (item.kind === 'object' && (mark.kind === 'a' || mark.kind === 'html')) return true;
  }
  return false;
}

function split(line: InlineItem[], index: number, at: number, mark: Mark, side: 'before' | 'after'): number {
  const item = line[index] as Extract<InlineItem, { kind: 'text' }>;
  const head: InlineItem = { ...item, text: item.text.slice(0, at) };
  const tail: InlineItem = { ...item, text: item.text.slice(at) };
  const parts = side === 'before' ? [without(head, mark), tail] : [head, without(tail, mark)];
  const kept = parts.filter((part) => part.kind !== 'text' || part.text !== '');
  line.splice(index, 1, ...kept);
  return kept.length - 1;
}

function without(item: InlineItem, mark: Mark): InlineItem {
  return { ...item, marks: item.marks.filter((other) => other.key !== mark.key) };
}

function textOf(line: InlineItem[], start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += (line[i] as Extract<InlineItem, { kind: 'text' }>).text;
  return text;
}

function nodeOf(item: InlineItem): HtmlElement | HtmlText {
  if (item.kind === 'text') return new HtmlText(item.text);
  return item.kind === 'object' ? item.node : new HtmlElement('br');
}
