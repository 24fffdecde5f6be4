/** What is counted of an article's body. */
export interface BodyMeasure {
  /** The text that a reader sees, one space for white space, `\n` between blocks. */
  text: string;
  /** CJK characters in it. */
  cjk: number;
  /** Words of other scripts in it. */
  words: number;
  /** The addresses of its pictures as written (`''` for one without), a lazy loader's twin in `noscript` left out. */
  images: readonly string[];
  /** The addresses of its links as written; anchors without `href` are no links. */
  links: readonly string[];
}
