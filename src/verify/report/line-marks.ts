import { lastAtMost } from '../../article/last-at-most.ts';

/** Unicode's noncharacters: no text should have them, and thirty-two to choose from where one does. */
const FIRST_NONCHARACTER = 0xfdd0;
const NONCHARACTERS = 32;

/** Writes line numbers into text while it is made, takes them out again, and answers which line a place is from. */
export class LineMarks {
  readonly #delimiter: string;
  readonly #pattern: RegExp;

  /** `text`: what is rendered; the delimiter of the marks is a character that it does not have. */
  constructor(text: string) {
    let code = FIRST_NONCHARACTER;
    const last = FIRST_NONCHARACTER + NONCHARACTERS - 1;
    while (code < last && text.includes(String.fromCharCode(code))) code++;
    this.#delimiter = String.fromCharCode(code);
    this.#pattern = new RegExp(`${this.#delimiter}(\\d+)${this.#delimiter}`, 'g');
  }

  /** The mark of a line. */
  write(line: number): string {
    return `${this.#delimiter}${line}${this.#delimiter}`;
  }

  /** Takes all marks out of a text. */
  read(marked: string): { html: string; lineAt(offset: number): number } {
    const offsets: number[] = [0];
    const lines: number[] = [1];
    let html = '';
    let done = 0;
    for (const match of marked.matchAll(this.#pattern)) {
      html += marked.slice(done, match.index);
      done = match.index + match[0].length;
      offsets.push(html.length);
      lines.push(Number(match[1]));
    }
    html += marked.slice(done);
    const lineAt = (offset: number) => {
      const mark = lastAtMost(offsets, offset);
      return lines[mark]! + countLineEnds(html, offsets[mark]!, offset);
    };
    return { html, lineAt };
  }
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
