/** What is counted of an article's body. */
export interface BodyMeasure {
  /** The text that a reader sees, one space for white space, `\n` between blocks and where a line breaks. */
  text: string;
  /** CJK characters in it. */
  cjk: number;
  /** Words of other scripts in it. */
  words: number;
  /** The addresses of its pictures as written (`''` for one without), a lazy loader's twin in `noscript` left out. */
  images: readonly string[];
  /** The addresses of its links as written, `#place` too; anchors without an address are no links. */
  links: readonly string[];
}
