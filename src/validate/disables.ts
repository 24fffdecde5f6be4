import type { ArticleParts } from '../article/split.ts';
import { nextLine } from '../article/text-lines.ts';
import { linesOf } from './block-lines.ts';

/** A comment in a block that silences rules in the line below it. */
export interface Disable {
  /** 1-based line of the file that it speaks of. */
  line: number;
  /** The rules that it names; empty for all. */
  rules: readonly string[];
  /** Where the comment's line stands in the text, its line end included. */
  start: number;
  end: number;
  /** Where the comment itself stands. */
  commentStart: number;
  commentEnd: number;
  /** The names that have silenced something; '' stands for all. */
  used: Set<string>;
}

const COMMENT = /^([ \t]*)#[ \t]*article-kit-disable-next-line\b([^#]*)/;

/** Finds the comments in a block that silence rules. */
export function findDisables(text: string, parts: ArticleParts): Disable[] {
  const { blockOffset, blockLine, block } = parts;
  if (!block.includes('article-kit-disable-next-line')) return [];
  return linesOf(text, blockOffset, blockOffset + block.length).flatMap((line, index): Disable[] => {
    const match = COMMENT.exec(line.text);
    if (match === null) return [];
    const rules = match[2]!.split(/[\s,]+/).filter((name) => /^[a-z]/.test(name));
    return [
      {
        line: blockLine + index + 1,
        rules,
        start: line.start,
        end: nextLine(text, line.end),
        commentStart: line.start + match[1]!.length,
        commentEnd: line.start + line.text.trimEnd().length,
        used: new Set(),
      },
    ];
  });
}

/** Whether a comment silences a rule in a line; the comment remembers it. */
export function isDisabled(disables: readonly Disable[], rule: string, line: number): boolean {
  const comment = disables.find((one) => one.line === line && (one.rules.length === 0 || one.rules.includes(rule)));
  comment?.used.add(comment.rules.length === 0 ? '' : rule);
  return comment !== undefined;
}
