import { readName, wordAt } from '../name.ts';
import { readQuoted } from './read-quoted.ts';
import { misreadCharacter, misreadSign } from './slips.ts';
import type { Sign, Token } from './token.ts';
import { type Span, WhereError } from './where-error.ts';

const SPACE = /\s*/y;
const SIGN = /[(),]|===|!==|=>|=<|~=|==|=~|!=|!~|<>|<=|>=|&&|\|\||[=<>~!]/y;
const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ...(['(', ')', ',', '=', '!=', '<', '<=', '>', '>=', '~', '!~'] as const).map((sign) => [sign, sign] as const),
  ...(['and', 'or', 'not', 'in'] as const).map((word) => [word, word] as const),
  ['==', '='],
  ['=~', '~'],
  ['<>', '!='],
  ['&&', 'and'],
  ['||', 'or'],
  ['!', 'not'],
]);
const PATTERN = /\/((?:[^/\\[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+)\/([a-z]*)/iy;
/** A date with a time behind a space: one word for people. */
const DATE_AND_TIME =
  /\d{4}([-/])\d{1,2}\1\d{1,2} \d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:z|[+-]\d{2}(?::?\d{2})?)(?![\w:]))?/iy;

/**
 * Cuts an expression into words, texts, patterns and signs, in linear time; the last one is the end.
 *
 * @throws {WhereError} at what is none of them.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    offset += matchAt(SPACE, text, offset)![0].length;
    if (offset === text.length) break;
    const token = readToken(text, offset);
    tokens.push(token);
    offset += token.length;
  }
  return [...tokens, { kind: 'end', offset: text.length, length: 0 }];
}

function readToken(text: string, offset: number): Token {
  const first = text[offset]!;
  if (first === '"' || first === "'") {
    const { value, end } = readQuoted(text, offset);
    return { kind: 'text', text: value, offset, length: end - offset };
  }
  if (first === '/') return readPattern(text, offset);
  const typed = matchAt(SIGN, text, offset)?.[0];
  if (typed !== undefined) return readSign(typed, text, { offset, length: typed.length });
  return readWord(text, offset);
}

function readPattern(text: string, offset: number): Token {
  const match = matchAt(PATTERN, text, offset);
  if (match === null) {
    const help = 'Type / at its end, and \\/ for a slash in it; a text that begins with / needs quotes.';
    throw new WhereError('this pattern is never closed', text, { offset, length: 1 }, help);
  }
  return { kind: 'pattern', source: match[1]!, flags: match[2]!, offset, length: match[0].length };
}

function readSign(typed: string, text: string, span: Span): Token {
  const sign = SIGNS.get(typed);
  if (sign === undefined) throw misreadSign(typed, text, span);
  return { kind: 'sign', sign, ...span };
}

function readWord(text: string, offset: number): Token {
  const dateAndTime = matchAt(DATE_AND_TIME, text, offset)?.[0] ?? '';
  const word = dateAndTime + wordAt(text, offset + dateAndTime.length);
  if (word === '') throw misreadCharacter(text, offset);
  const sign = SIGNS.get(word.toLowerCase());
  if (text[offset + word.length] === '[') {
    const { end } = readName(text, offset);
    return { kind: 'word', word: text.slice(offset, end), offset, length: end - offset };
  }
  return sign === undefined
    ? { kind: 'word', word, offset, length: word.length }
    : { kind: 'sign', sign, offset, length: word.length };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
