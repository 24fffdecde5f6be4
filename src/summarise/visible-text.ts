/**
 * Collects the text that a reader sees, piece by piece: white space of any kind and length is one space, and lines have
 * none at their ends. Nothing else comes between two pieces, so that tags within a word do not cut it.
 */
export class VisibleText {
  private text = '';
  /** What the next character is kept apart with. */
  private gap: '' | ' ' | '\n' = '';

  add(data: string): void {
    const words = data.trim();
    const isTrimmed = words.length !== data.length;
    if (isTrimmed && (words === '' || SPACE.test(data[0]!))) this.space();
    if (words === '') return;
    if (this.text !== '') this.text += this.gap;
    this.text += words.replace(WIDE_SPACE, ' ');
    this.gap = isTrimmed && SPACE.test(data.at(-1)!) ? ' ' : '';
  }

  /** Words on both sides are two words. */
  space(): void {
    if (this.gap === '') this.gap = ' ';
  }

  /** The line ends. */
  line(): void {
    this.gap = '\n';
  }

  toString(): string {
    return this.text;
  }
}

const SPACE = /\s/;
/** White space that is not one space already. */
const WIDE_SPACE = /\s{2,}|[^\S ]/g;
