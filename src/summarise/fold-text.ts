/**
 * Makes texts alike that differ in case or width only: `ＡＢＣ`, `Abc` and `abc`, half-width and full-width kana.
 *
 * In capitals, not small letters, since so `ß` is `ss` and a sigma at a word's end is like any other.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toUpperCase().normalize('NFKC');
}
