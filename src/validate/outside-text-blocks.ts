import { type BlockLine, indentOf } from './block-lines.ts';

/** The mark of a text block, `|` or `>`, behind a key or list mark. */
const OPENS_TEXT = /[:-][ \t]+[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;

/** The lines that are no part of a `|` or `>` block, in which every character may stand. */
export function outsideTextBlocks(lines: readonly BlockLine[]): BlockLine[] {
  let textIndent = -1;
  return lines.filter(({ text }) => {
    if (textIndent >= 0 && (text.trim() === '' || indentOf(text) > textIndent)) return false;
    textIndent = OPENS_TEXT.test(text) ? indentOf(text) : -1;
    return true;
  });
}
