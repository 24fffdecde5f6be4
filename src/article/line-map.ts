import { lastAtMost } from './last-at-most.ts';

/** A place in a text. */
export interface Position {
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Turns offsets into lines and columns. LF, CRLF and a lone CR all end a line; the table is built at the first question. */
export class LineMap {
  readonly #text: string;
  #starts: number[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line and column of an offset in UTF-16 units; an offset past the end counts as the end. */
  at(offset: number): Position {
    this.#starts ??= lineStarts(this.#text);
    const starts = this.#starts;
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    const line = lastAtMost(starts, inside);
    return { line: line + 1, column: inside - starts[line]! + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    // Far quicker than to look at every character.
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    return starts;
  }
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) {
      starts.push(index + 1);
    }
  }
  return starts;
}
