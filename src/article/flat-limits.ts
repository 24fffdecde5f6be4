/** More than anybody types, and far less than what a parser refuses. */
export const DEEPEST_INDENT = 100;
/** Longer than any key somebody wrote by hand. */
export const LONGEST_KEY = 1000;

/** Control characters, tabs, a CR that ends a line alone, line separators and byte order marks. */
const UNUSUAL = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)/;
/** So many brackets that `isTooDeep` might refuse them. */
const MANY_BRACKETS = /^(?:[^[{]*[[{]){200}/;
/** More than any front matter has, and few enough for a regular expression's own stack. */
const LONGEST_BLOCK = 1 << 16;

/** Text that is shorter has no room for `MANY_MARKS`. */
const LONG_TEXT = 400;
/** So many list marks that `isTooDeep` might refuse them. Each round ends at the next mark and nowhere else. */
const MANY_MARKS = /^(?:[^-?:]*(?:[-?:](?! )[^-?:]*)*[-?:] ){200}/;

/** True for a block with characters that have a meaning of their own, or with more of anything than front matter has. */
export function isUnusualBlock(block: string): boolean {
  return block.length > LONGEST_BLOCK || UNUSUAL.test(block) || MANY_BRACKETS.test(block);
}

/** True for a line, or more than one, with more list marks than a parser should be asked to follow. */
export function hasManyMarks(text: string): boolean {
  return text.length > LONG_TEXT && MANY_MARKS.test(text);
}
