import { lastAtMost } from '../../article/last-at-most.ts';

/** The lines of a text; CRLF, CR and LF end lines. */
export class LineStarts {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) this.#starts.push(index + end.length);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The 1-based line and column of a place. */
  position(offset: number): { line: number; column: number } {
    const line = lastAtMost(this.#starts, offset);
    return { line: line + 1, column: offset - this.#starts[line]! + 1 };
  }

  /** A line without its end. */
  text(text: string, line: number): string {
    return text.slice(this.#starts[line - 1], this.#starts[line]).replace(/(?:\r\n?|\n)$/, '');
  }
}
