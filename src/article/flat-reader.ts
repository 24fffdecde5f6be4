import { LONGEST_KEY } from './flat-limits.ts';
import { LIST_ITEM } from './flat-line.ts';
import { FlatLines } from './flat-lines.ts';
import type { PlacedValue } from './parsed-block.ts';
import { plainValue } from './plain-value.ts';
import { quotedText } from './quoted-text.ts';

/** Makes the tree of a flat block out of its lines. */
export class FlatReader {
  readonly #lines: FlatLines;

  constructor(text: string) {
    this.#lines = new FlatLines(text);
  }

  /** The mapping that the whole text is, undefined if it is nothing but comments and blank lines, null if it is unusual. */
  read(): PlacedValue | undefined | null {
    this.#lines.advance();
    const map = this.#lines.indent === -1 ? undefined : this.#readMap(0);
    return this.#lines.isUnusual ? null : map;
  }

  #readMap(indent: number): PlacedValue {
    const lines = this.#lines;
    const { start } = lines;
    const value: Record<string, unknown> = {};
    const inner: PlacedValue[] = [];
    while (lines.indent === indent && lines.key !== undefined) {
      const name = lines.key;
      // Keys that are no text, such as `true`, and the one that is no name of a property.
      const isOdd = typeof plainValue(name) !== 'string' || name === '__proto__' || name.length > LONGEST_KEY;
      if (isOdd || Object.hasOwn(value, name)) lines.giveUp();
      const keyStart = lines.start;
      const pair = lines.source === undefined ? this.#readBelow(indent) : this.#readSource(lines.source);
      pair.name = name;
      pair.keyStart = keyStart;
      value[name] = pair.value;
      inner.push(pair);
    }
    // A deeper line would be out of line with what is above it; an item would have no list.
    if (lines.indent >= indent) lines.giveUp();
    return node(value, start, lines.visibleEnd(start), inner);
  }

  /** Reads what stands on the lines below a key without a value of its own: a mapping, a list or nothing. */
  #readBelow(indent: number): PlacedValue {
    const lines = this.#lines;
    const empty = node(null, lines.sourceStart, lines.sourceStart, null);
    lines.advance();
    if (lines.indent < indent) return empty;
    if (lines.key === undefined) return this.#readList(lines.indent);
    return lines.indent === indent ? empty : this.#readMap(lines.indent);
  }

  #readList(indent: number): PlacedValue {
    const lines = this.#lines;
    const { start } = lines;
    const inner: PlacedValue[] = [];
    while (lines.indent === indent && lines.key === undefined) {
      inner.push(lines.source === undefined ? this.#readItem(indent) : this.#readSource(lines.source));
    }
    return listNode(inner, start, lines.visibleEnd(start));
  }

  /** Reads the mapping that an item without a value of its own is, or nothing. */
  #readItem(indent: number): PlacedValue {
    const lines = this.#lines;
    const empty = node(null, lines.sourceStart, lines.sourceStart, null);
    lines.advance();
    return lines.indent > indent && lines.key !== undefined ? this.#readMap(lines.indent) : empty;
  }

  /** Reads the value that begins on the current line, and goes to the line after it. */
  #readSource(source: string): PlacedValue {
    const lines = this.#lines;
    const { sourceStart: start, long } = lines;
    lines.advance();
    if (long !== null) return node(long.value, start, long.end, null);
    if (lines.more !== '') return node(source + lines.more, start, lines.moreEnd, null);
    if (source.startsWith('[')) return this.#readBrackets(source, start);
    if (source.startsWith('{')) return node({}, start, start + source.length, []);
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
        this.#lines.giveUp();
        break;
      }
      if (match[2] !== undefined) inner.push(this.#readScalar(match[2], start + offset + match[1]!.length));
    }
    return listNode(inner, start, start + source.length);
  }

  #readScalar(source: string, start: number): PlacedValue {
    const isQuoted = source.startsWith("'") || source.startsWith('"');
    const value = isQuoted ? (quotedText(source) ?? this.#lines.giveUp()) : plainValue(source);
    return node(value, start, start + source.length, null);
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
