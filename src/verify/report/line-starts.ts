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
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** A line without its end. */
  text(text: string, line: number): string {
    return text.slice(this.#starts[line - 1], this.#starts[line]).replace(/(?:\r\n?|\n)$/, '');
  }
}
