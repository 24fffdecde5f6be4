import { columnOf } from '../columns.ts';
import { type NameReference, writeName } from '../name.ts';
import { holds, type WhereRow } from './condition.ts';
import { Parser } from './parser.ts';
import { tokenize } from './tokenize.ts';
import { WhereError } from './where-error.ts';

export type { WhereRow } from './condition.ts';
export { WhereError } from './where-error.ts';

/** A question that has been read, ready to be asked of any number of articles. */
export interface Where {
  /** The names of all values that it may ask for, each once: columns by their own name, `categories` for `category`. */
  readonly names: readonly string[];
  /** The names where they stand. */
  readonly references: readonly NameReference[];
  /**
   * Whether an article is meant.
   *
   * @throws {WhereError} for a pattern that takes too long on one of the article's values, and for nothing else.
   */
  matches(row: WhereRow): boolean;
}

/** No question is that long, and the patterns that read it need memory. */
const LONGEST = 1_000_000;

/**
 * Reads an expression as docs/where.md describes it, in linear time. Nothing of it is ever run as code.
 *
 * @throws {WhereError} at what makes no sense, with what to type instead.
 */
export function parseWhere(text: string): Where {
  if (text.length > LONGEST) {
    throw new WhereError('the expression is too long', text, { offset: LONGEST, length: 1 }, 'Ask for less.');
  }
  const parser = new Parser(text, tokenize(text));
  const condition = parser.parse();
  const { references } = parser;
  const names = [...new Set(references.map(({ path }) => columnOf(path) ?? writeName(path)))];
  return { names, references, matches: (row) => holds(condition, row) };
}
