import { DEEPEST_INDENT, hasManyMarks } from './flat-limits.ts';
import { BEFORE_LONG, DASH, FLAT_LINE, NEXT_LINE } from './flat-line.ts';
import { type LongScalar, readLongScalar } from './long-scalar.ts';

const BLANK = /\s/;
/** How a value begins that is not plain, and so does not go on in the next line. */
const CLOSED = /^["'[{|>]/;

/**
 * Goes through a block a line at a time. The work is done by regular expressions, since JavaScript that looks at every
 * character costs more to compile than it ever wins back in a run over some hundred articles.
 */
export class FlatLines {
  /** Of the current line; -1 past the last one. */
  indent = -1;
  start = 0;
  /** Undefined in a list item. */
  key: string | undefined;
  /** The value as it is written, its first line if it is plain; undefined where there is none on the line. */
  source: string | undefined = '';
  sourceStart = 0;
  /** The value, if it is not plain and goes over lines. */
  long: LongScalar | null = null;
  /** What the plain value before the current line went on with, and where that ends. */
  more = '';
  moreEnd = 0;
  /** What the text means is for a real parser to say. */
  isUnusual = false;
  readonly #text: string;
  /** Where the line after the current one begins. */
  #next = 0;
  /** Where the line before the current one ended, blank lines and comments in between not counted. */
  #end = 0;
  /** How much of the line the list mark has that stands before the current key. */
  #dash = 0;
  /** Whether the value before the next line is at its end even if it is plain: there was a comment, or there is none yet. */
  #isOver = true;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the next line that is neither blank nor a comment nor more of the value before it. */
  advance(): void {
    const text = this.#text;
    const outer = this.indent;
    const isAfterEmpty = this.source === undefined;
    let blankLines = 0;
    this.#end = this.#next;
    this.indent = -1;
    this.long = null;
    this.more = '';
    while (this.#next < text.length) {
      FLAT_LINE.lastIndex = this.#next;
      const match = FLAT_LINE.exec(text);
      if (match === null) {
        if (this.#takeMore(outer, blankLines)) {
          blankLines = 0;
          continue;
        }
        this.#takeUneven();
        break;
      }
      if (hasManyMarks(match[0])) this.giveUp();
      else this.#next = FLAT_LINE.lastIndex;
      if (match[3] !== undefined || match[2] !== undefined) {
        this.#place(match);
        break;
      }
      if (match[6] === undefined) blankLines++;
      else {
        // Which value a comment belongs to that is indented, or that follows an empty value, is a long story.
        if (isAfterEmpty || match[1] !== '') this.giveUp();
        this.#isOver = true;
      }
    }
  }

  /** Where the lines before the current one end, without blanks and line ends, of what began at `start`. */
  visibleEnd(start: number): number {
    let end = this.#end;
    while (end > start && BLANK.test(this.#text[end - 1]!)) end--;
    return end;
  }

  /** Ends the reading. */
  giveUp(): void {
    this.isUnusual = true;
    this.#next = this.#text.length;
    this.indent = -1;
  }

  /** Makes a line the current one, as far as it is matched. */
  #place(match: RegExpExecArray): void {
    const blanks = match[1]!.length;
    const key = match[3];
    this.indent = this.#dash + blanks;
    this.start = match.index + blanks;
    this.key = key;
    this.source = match[5];
    this.sourceStart = this.start + (key === undefined ? 0 : key.length) + 1 + (match[4]?.length ?? 0);
    this.#isOver = match[6] !== undefined;
    this.#dash = 0;
    if (this.indent > DEEPEST_INDENT) this.giveUp();
  }

  /** Takes a line that the plain value before it goes on with, if it is one. */
  #takeMore(outer: number, blankLines: number): boolean {
    if (this.source === undefined || this.#isOver || CLOSED.test(this.source)) return false;
    NEXT_LINE.lastIndex = this.#next;
    const match = NEXT_LINE.exec(this.#text);
    if (match === null || hasManyMarks(match[0])) return false;
    const indent = match[1]!.length;
    if (indent <= outer || indent > DEEPEST_INDENT) return false;
    this.more += (blankLines === 0 ? ' ' : '\n'.repeat(blankLines)) + match[2]!;
    this.moreEnd = this.#next + indent + match[2]!.length;
    this.#isOver = match[3] !== undefined;
    this.#next = NEXT_LINE.lastIndex;
    this.#end = this.#next;
    return true;
  }

  /** Takes a list mark as a line of its own where a key stands behind it, or several lines with one value as one. */
  #takeUneven(): void {
    DASH.lastIndex = this.#next;
    const dash = DASH.exec(this.#text);
    if (dash === null) this.#takeLong();
    else {
      this.#place(dash);
      this.#dash = dash[0].length;
      this.#next = DASH.lastIndex;
    }
  }

  #takeLong(): void {
    BEFORE_LONG.lastIndex = this.#next;
    const before = BEFORE_LONG.exec(this.#text);
    if (before !== null) {
      this.#place(before);
      this.long = readLongScalar(this.#text, this.sourceStart, this.indent);
    }
    if (this.long === null) this.giveUp();
    else {
      this.source = this.#text.slice(this.sourceStart, this.long.end);
      this.#next = this.long.next;
    }
  }
}
