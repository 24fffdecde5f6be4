import { FLAT_LINE, LIST_ITEM } from './flat-line.ts';
import type { PlacedValue } from './parsed-block.ts';
import { plainValue } from './plain-value.ts';

/** More than anybody types, and far less than what a parser refuses. */
const DEEPEST_INDENT = 100;
const LONGEST_KEY = 1000;
const BLANK = /\s/;
/** Lines that are shorter have no room for `MANY_MARKS`. */
const LONG_LINE = 400;
/** So many list marks on one line that `isTooDeep` might refuse it. Each round ends at the next mark and nowhere else. */
const MANY_MARKS = /^(?:[^-?:]*(?:[-?:](?! )[^-?:]*)*[-?:] ){200}/;

/**
 * Reads a block of one-line values, a line at a time. The work is done by regular expressions, since JavaScript that
 * looks at every character costs more to compile than it ever wins back in a run over some hundred articles.
 */
export class FlatReader {
  readonly #text: string;
  /** Where the line after the current one begins. */
  #next = 0;
  /** Where the line before the current one ended, blank lines and comments in between not counted. */
  #end = 0;
  /** Of the current line; -1 past the last one. */
  #indent = -1;
  #start = 0;
  /** Undefined in a list item. */
  #key: string | undefined;
  /** As it is written; undefined where there is none on the line. */
  #source: string | undefined = '';
  #sourceStart = 0;
  #isUnusual = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** The mapping that the whole text is, undefined if it is nothing but comments and blank lines, null if it is unusual. */
  read(): PlacedValue | undefined | null {
    this.#advance();
    const map = this.#indent === -1 ? undefined : this.#readMap(0);
    return this.#isUnusual ? null : map;
  }

  #readMap(indent: number): PlacedValue {
    const start = this.#start;
    const value: Record<string, unknown> = {};
    const inner: PlacedValue[] = [];
    while (this.#indent === indent && this.#key !== undefined) {
      const name = this.#key;
      // Keys that are no text, such as `true`, and the one that is no name of a property.
      const isOdd = typeof plainValue(name) !== 'string' || name === '__proto__' || name.length > LONGEST_KEY;
      if (isOdd || Object.hasOwn(value, name)) this.#giveUp();
      const keyStart = this.#start;
      const pair = this.#source === undefined ? this.#readBelow(indent) : this.#readSource();
      pair.name = name;
      pair.keyStart = keyStart;
      value[name] = pair.value;
      inner.push(pair);
    }
    // A deeper line would go on with a value or be out of line with what is above it; an item would have no list.
    if (this.#indent >= indent) this.#giveUp();
    return node(value, start, this.#visibleEnd(start), inner);
  }

  /** Reads what stands on the lines below a key without a value of its own: a mapping, a list or nothing. */
  #readBelow(indent: number): PlacedValue {
    const empty = node(null, this.#sourceStart, this.#sourceStart, null);
    this.#advance();
    if (this.#indent < indent) return empty;
    if (this.#key === undefined) return this.#readList(this.#indent);
    return this.#indent === indent ? empty : this.#readMap(this.#indent);
  }

  #readList(indent: number): PlacedValue {
    const start = this.#start;
    const inner: PlacedValue[] = [];
    while (this.#indent === indent && this.#key === undefined) {
      if (this.#source !== undefined) inner.push(this.#readSource());
      else {
        inner.push(node(null, this.#sourceStart, this.#sourceStart, null));
        this.#advance();
      }
    }
    return listNode(inner, start, this.#visibleEnd(start));
  }

  /** Reads the value that stands on the current line, and goes to the next one. */
  #readSource(): PlacedValue {
    const source = this.#source!;
    const start = this.#sourceStart;
    this.#advance();
    if (source.startsWith('[')) return this.#readBrackets(source, start);
    return this.#readScalar(source, start);
  }

  #readBrackets(source: string, start: number): PlacedValue {
    const inner: PlacedValue[] = [];
    for (let offset = 1; offset < source.length; offset = LIST_ITEM.lastIndex) {
      LIST_ITEM.lastIndex = offset;
      const match = LIST_ITEM.exec(source);
      const isLast = match?.[3] === ']';
      // Only before the closing bracket may an item be missing, and nothing may follow it.
      if (match === null || (!isLast && match[2] === undefined) || isLast !== (LIST_ITEM.lastIndex === source.length)) {
        this.#giveUp();
        break;
      }
      if (match[2] !== undefined) inner.push(this.#readScalar(match[2], start + offset + match[1]!.length));
    }
    return listNode(inner, start, start + source.length);
  }

  #readScalar(source: string, start: number): PlacedValue {
    let value: unknown;
    if (source.startsWith("'")) value = source.slice(1, -1).replaceAll("''", "'");
    else if (!source.startsWith('"')) value = plainValue(source);
    else if (!source.includes('\\')) value = source.slice(1, -1);
    else value = jsonString(source) ?? this.#giveUp();
    return node(value, start, start + source.length, null);
  }

  /** Goes to the next line that is neither blank nor a comment. */
  #advance(): void {
    const text = this.#text;
    const isAfterEmpty = this.#source === undefined;
    this.#end = this.#next;
    this.#indent = -1;
    while (this.#next < text.length) {
      const lineStart = this.#next;
      FLAT_LINE.lastIndex = lineStart;
      const match = FLAT_LINE.exec(text);
      if (match === null || (match[0].length > LONG_LINE && MANY_MARKS.test(match[0]))) {
        this.#giveUp();
        return;
      }
      this.#next = FLAT_LINE.lastIndex;
      const indent = match[1]!.length;
      const key = match[3];
      if (key === undefined && match[2] === undefined) {
        // Which value a comment belongs to that is indented, or that follows an empty value, is a long story.
        if (match[6] !== undefined && (indent > 0 || isAfterEmpty)) this.#giveUp();
        continue;
      }
      this.#indent = indent;
      this.#start = lineStart + indent;
      this.#key = key;
      this.#source = match[5];
      this.#sourceStart = this.#start + (key === undefined ? 0 : key.length) + 1 + match[4]!.length;
      if (indent > DEEPEST_INDENT) this.#giveUp();
      return;
    }
  }

  /** Where the lines before the current one end, without blanks and line ends, of what began at `start`. */
  #visibleEnd(start: number): number {
    let end = this.#end;
    while (end > start && BLANK.test(this.#text[end - 1]!)) end--;
    return end;
  }

  /** Ends the reading: what the text means is for a real parser to say. */
  #giveUp(): void {
    this.#isUnusual = true;
    this.#next = this.#text.length;
    this.#indent = -1;
  }
}

function node(value: unknown, start: number, end: number, inner: PlacedValue[] | null): PlacedValue {
  return { value, name: null, keyStart: 0, start, end, inner };
}

function listNode(inner: PlacedValue[], start: number, end: number): PlacedValue {
  return node(
    inner.map((item) => item.value),
    start,
    end,
    inner,
  );
}

/** What a string means whose escapes are those of JSON, which mean the same in YAML, or null if it has others. */
function jsonString(source: string): string | null {
  try {
    return JSON.parse(source) as string;
  } catch {
    return null;
  }
}
