import type { ColumnKind } from '../columns.ts';
import { readPeriod } from './date-period.ts';
import type { Literal } from './literal.ts';
import type { Token } from './token.ts';
import { WhereError } from './where-error.ts';

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const DATE_HELP = 'Dates are typed 2022, 2022-06, 2022-06-18 or 2022-06-18 09:33.';

/** What can be read as a value without quotes. */
export type ValueToken = Extract<Token, { kind: 'word' | 'text' }>;

/**
 * Reads a value to be compared with what a name holds: its column's kind decides where it is known (`title = 1984` is a
 * text), else how the value looks.
 *
 * @throws {WhereError} at the value, if nothing could ever be equal to it.
 */
export function readLiteral(token: ValueToken, kind: ColumnKind | null, text: string): Literal {
  const typed = token.kind === 'text' ? token.text : token.word;
  const fault = (message: string, help: string) => new WhereError(message, text, token, help);
  if (token.kind === 'word' && /^null$/i.test(typed)) {
    throw fault('nothing can be compared with null', 'Type missing(name) or has(name), or "null" for the text.');
  }
  if (kind === 'text' || kind === 'list') return { kind: 'text', text: typed };
  if (kind === 'number') {
    if (token.kind === 'text') throw fault('a number is compared here, and this is a text', 'Leave the quotes out.');
    if (!NUMBER.test(typed)) throw fault('a number is compared here, and this is none', 'Type digits only: 1000, 2.5.');
    return { kind: 'number', number: Number(typed), year: null };
  }
  const period = kind === 'date' || token.kind === 'word' ? readPeriod(typed) : null;
  if (period === 'impossible') throw fault('there is no such date', `${DATE_HELP} A text is typed in quotes.`);
  if (kind === 'date') {
    if (period === null) throw fault('a date is compared here, and this is none', DATE_HELP);
    return { kind: 'date', period };
  }
  if (token.kind === 'text') return { kind: 'text', text: typed };
  if (NUMBER.test(typed)) return { kind: 'number', number: Number(typed), year: period };
  if (period !== null) return { kind: 'date', period };
  const word = typed.toLowerCase();
  if (word === 'true' || word === 'false') return { kind: 'boolean', boolean: word === 'true' };
  return { kind: 'text', text: typed };
}

/** True for a word that is a value wherever it stands: a number, a date, `true`, `false`, `null`. */
export function isValue(word: string): boolean {
  return NUMBER.test(word) || readPeriod(word) !== null || /^(?:true|false|null)$/i.test(word);
}
