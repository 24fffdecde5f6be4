import type { HtmlElement } from '../../html/node.ts';
import { commonMarks, type Marks } from './mark.ts';

/** A stretch of text, or an object (picture, embed, line break) in a line of text, with the marks it carries. */
export type InlineItem =
  | { readonly kind: 'text'; text: string; readonly marks: Marks }
  | { readonly kind: 'object'; readonly node: HtmlElement; readonly marks: Marks }
  | { readonly kind: 'break'; marks: Marks };

/** White space that is not one space already: most text has little of it, and replacing what stays takes time. */
const SPACES = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g;
const isSpace = (code: number) => code === 32 || (code <= 13 && code >= 9 && code !== 11);

/**
 * The open line of text: what a paragraph, a heading or a table cell holds. It collapses white space as browsers do
 * (https://drafts.csswg.org/css-text/#white-space-processing) and holds line breaks back until text follows them.
 */
export class Leaf {
  readonly items: InlineItem[] = [];
  /** Line breaks that nothing has followed yet. */
  pendingBreaks = 0;
  private pendingSpace = false;

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** Whether there is nothing yet, or nothing but embeds. */
  get hasOnlyHtml(): boolean {
    return this.items.every((item) => item.kind === 'object' && item.node.name === 'raw-inline');
  }

  addText(data: string, marks: Marks): void {
    if (isBlank(data)) {
      if (data !== '') this.space();
      return;
    }
    const text = data.replace(SPACES, ' ');
    const start = text.charCodeAt(0) === 32 ? 1 : 0;
    const end = text.length - (text.charCodeAt(text.length - 1) === 32 ? 1 : 0);
    if (start === 1) this.space();
    this.settle(marks);
    this.append(start === 0 && end === text.length ? text : text.slice(start, end), marks);
    if (end < text.length) this.space();
  }

  addObject(node: HtmlElement, marks: Marks): void {
    this.settle(marks);
    this.items.push({ kind: 'object', node, marks });
  }

  addBreak(): void {
    if (this.isEmpty) return;
    this.pendingBreaks++;
    this.pendingSpace = false;
  }

  /** The items, without white space at the end of lines, which nobody sees; none where there is nothing to see. */
  finish(): InlineItem[] {
    const isVisible = this.items.some(
      (item) => item.kind === 'object' || (item.kind === 'text' && item.text.trim() !== ''),
    );
    if (!isVisible) return [];
    this.pendingBreaks = 0;
    this.trimLineEnd();
    return this.items;
  }

  private space(): void {
    if (!this.isEmpty && this.pendingBreaks === 0) this.pendingSpace = true;
  }

  /** Writes what was held back: visible content follows. */
  private settle(marks: Marks): void {
    const last = this.items.at(-1);
    if (this.pendingBreaks > 0) {
      this.trimLineEnd();
      const shared = commonMarks(this.items.at(-1)?.marks ?? marks, marks);
      for (; this.pendingBreaks > 0; this.pendingBreaks--) this.items.push({ kind: 'break', marks: shared });
    } else if (this.pendingSpace && last !== undefined && last.kind !== 'break') {
      this.append(' ', commonMarks(last.marks, marks));
    }
    this.pendingSpace = false;
  }

  private append(text: string, marks: Marks): void {
    const last = this.items.at(-1);
    if (last?.kind === 'text' && last.marks === marks) last.text += text;
    else this.items.push({ kind: 'text', text, marks });
  }

  /** A line of nothing but no-break spaces beside a break stays: somebody made an empty line that way. */
  private trimLineEnd(): void {
    for (let last = this.items.at(-1); last?.kind === 'text'; last = this.items.at(-1)) {
      const text = last.text.trimEnd();
      const before = this.items.at(-2);
      const isOwnLine = before === undefined ? this.pendingBreaks > 0 : before.kind === 'break';
      if (text === '' && isOwnLine) return;
      last.text = text;
      if (text !== '') return;
      this.items.pop();
    }
  }
}

/** Whether a string is nothing but white space that HTML collapses. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
