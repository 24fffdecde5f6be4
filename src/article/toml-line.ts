/** Two quotes in a row are an empty string, three begin one that may go over lines. */
const BASIC = '"(?!"")[^"\\\\\\n]*(?:\\\\[^\\n][^"\\\\\\n]*)*"';
const LITERAL = "'(?!'')[^'\\n]*'";
const CONSTANT = '(?:true|false)(?![\\w-])';
const DIGITS = '[-+]?[\\d.]+(?![\\w:+-])';
const DATE = '\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d:\\d\\d(?:Z|[-+]\\d\\d:\\d\\d)?)?(?![\\w:.+-])';
const VALUE = `(?:${BASIC}|${LITERAL}|${CONSTANT}|${DIGITS}|${DATE})`;
const KEY = '[A-Za-z_][\\w-]*';

/**
 * One line of a flat TOML block with its line end: blank, a comment, a key with its value or the head of a table. Groups:
 * blanks before the key, the key, what stands between it and the value, the value, the name of a table with its brackets.
 *
 * A list is taken up to the last bracket, and looked into with `TOML_ITEM`.
 */
export const TOML_LINE = new RegExp(
  `( *)(?:(${KEY})( *= *)(${VALUE}|\\[[^\\n]*\\]) *|(\\[${KEY}\\]) *)?(?:#[^\\n]*)?(?:\\r?\\n|$)`,
  'y',
);

/** One item of a list with the `,` or `]` behind it. Groups: blanks before the item, the item, what is behind. */
export const TOML_ITEM = new RegExp(`( *)(?:(${VALUE}) *)?([,\\]])`, 'y');
