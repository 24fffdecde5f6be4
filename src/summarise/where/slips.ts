import { type Span, WhereError } from './where-error.ts';

/** What other languages type, and what it is here. */
const SIGNS_ELSEWHERE: Readonly<Record<string, string>> = {
  '===': '=',
  '!==': '!=',
  '=>': '>=',
  '=<': '<=',
  '~=': '~',
};

const WORDS_ELSEWHERE: Readonly<Record<string, string>> = {
  is: 'Type =, or has(name) and missing(name).',
  like: 'Type ~, which finds a text anywhere in the value.',
  contains: 'Type ~, which finds a text anywhere in the value.',
  matches: 'Type ~ and a pattern: title ~ /^a/.',
  between: 'Type two comparisons: date >= 2022-01 and date < 2022-07.',
  exists: 'Type has(name).',
};

/** The error for a sign of another language. */
export function misreadSign(typed: string, text: string, span: Span): WhereError {
  return new WhereError('there is no such operator', text, span, `Type ${SIGNS_ELSEWHERE[typed]}.`);
}

/** The error for a character that begins nothing: half of a sign, a bracket, the look-alike of a quote or of a sign. */
export function misreadCharacter(text: string, offset: number): WhereError {
  const character = String.fromCodePoint(text.codePointAt(offset)!);
  return new WhereError('this means nothing here', text, { offset, length: character.length }, helpFor(character));
}

function helpFor(character: string): string {
  if (character === '&') return 'Type and.';
  if (character === '|') return 'Type or.';
  if (character === '[' || character === ']') return 'A choice of values is typed: tag in ("a", "b").';
  if (character === '`') return 'Names with odd characters are typed: data["odd key"].';
  if (/[“”‘’]/.test(character)) return `Type " round a text; in such quotes ${character} may stand as well.`;
  return `That is the full-width form: type ${character.normalize('NFKC')}, or put the text in quotes.`;
}

/** The error for what stands behind a name where an operator should. */
export function missingOperator(word: string, text: string, span: Span): WhereError {
  const key = word.toLowerCase();
  const help = Object.hasOwn(WORDS_ELSEWHERE, key)
    ? WORDS_ELSEWHERE[key]!
    : 'Type one of = != < <= > >= ~ !~ in between name and value, or and, or between conditions.';
  return new WhereError('an operator is missing here', text, span, help);
}
