/** What a blank, a line end or the end of the text is to a plain scalar: `:` before it ends a key. */
const AHEAD_BLANK = '(?=[ \\r\\n]|$)';
const DOUBLE_QUOTED = '"[^"\\\\\\n]*(?:\\\\[^\\n][^"\\\\\\n]*)*"';
const SINGLE_QUOTED = "'[^'\\n]*(?:''[^'\\n]*)*'";
const PLAIN = plain('', '[^ \\r\\n,[\\]{}#&*!|>\'"%@`:?-]|[-?:](?![ \\r\\n]|$)');
const PLAIN_IN_LIST = plain(',[\\]{}', '[^ \\r\\n,[\\]{}#&*!|>\'"%@`:?-]|[-?:](?![ \\r\\n,[\\]{}]|$)');
const KEY = plain('', '[A-Za-z_\\x80-\\uffff]');
const LINE_END = '(?:(?<![^ \\n])(#)[^\\n]*)?(?:\\r?\\n|$)';

/**
 * One line of a flat block with its line end: blank, a comment, a list item or a key, the last two with a value or
 * without. Groups: indentation, `-`, key, blanks before the value, the value as it is written, `#` of a comment.
 *
 * A list in brackets is taken up to the last bracket, and looked into with `LIST_ITEM`. Each part ends where the next
 * one can begin and nowhere else, so that a line that does not match takes no longer than one that does.
 */
export const FLAT_LINE = new RegExp(
  `( *)(?:(?:(-)|(${KEY}):)${AHEAD_BLANK}( *)(?:(${PLAIN}|${DOUBLE_QUOTED}|${SINGLE_QUOTED}|\\[[^\\n]*\\]|\\{ *\\}) *)?)?${LINE_END}`,
  'y',
);

/** One item of a list in brackets with the `,` or `]` behind it. Groups: blanks before the item, the item, what is behind. */
export const LIST_ITEM = new RegExp(`( *)(?:(${PLAIN_IN_LIST}|${DOUBLE_QUOTED}|${SINGLE_QUOTED}) *)?([,\\]])`, 'y');

/** A line that a plain scalar goes on with. Groups: indentation, text, `#` of a comment. */
export const NEXT_LINE = new RegExp(`( +)(${plain('', '[^ \\r\\n:#]|:(?![ \\r\\n]|$)')}) *${LINE_END}`, 'y');

/** The `-` of an item whose first key stands on the same line. Group: indentation. */
export const DASH = new RegExp(`( *)-(?= +${KEY}:${AHEAD_BLANK})`, 'y');

/** What stands before a value that does not end on its line. Groups: indentation, `-`, key, blanks before the value. */
export const BEFORE_LONG = new RegExp(`( *)(?:(-)|(${KEY}):)( +)(?=["'|>])`, 'y');

/** A quoted scalar over lines, with what is left of the last one. Group: the scalar. */
export const QUOTED_LINES = /("[^"\\]*(?:\\[^\r\n][^"\\]*)*"|'[^']*(?:''[^']*)*') *(?:\r?\n|$)/y;

/** Text without quotes on one line: words in which `:` is followed by text at once, parted by blanks that no `#` follows. */
function plain(excluded: string, first: string): string {
  const letters = `[^ \\r\\n:${excluded}]*`;
  const colon = `:(?![ \\r\\n${excluded}]|$)`;
  const rest = `${letters}(?:${colon}${letters})*`;
  return `(?:${first})${rest}(?: +(?:[^ \\r\\n:#${excluded}]|${colon})${rest})*`;
}
