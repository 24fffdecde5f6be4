/** A stretch of what somebody typed. */
export interface Span {
  /** 0-based, in UTF-16 units. */
  offset: number;
  length: number;
}

/** Says what is wrong with an expression, a list of names or a search, and where in it. */
export class WhereError extends Error implements Span {
  override readonly name = 'WhereError';
  /** What was typed, whole. */
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  /** What to type instead: one sentence. */
  readonly help: string;

  constructor(message: string, text: string, { offset, length }: Span, help: string) {
    super(message);
    this.text = text;
    this.offset = offset;
    this.length = length;
    this.help = help;
  }
}
