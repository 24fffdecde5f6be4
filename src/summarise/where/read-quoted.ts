import { WhereError } from './where-error.ts';

const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y;
const ESCAPE = /\\(?:u([\da-f]{4})|u\{0*([\da-f]{1,6})\}|([\s\S]))/gi;
const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };
const HIGHEST = 0x10ffff;

/**
 * Reads the quoted text that begins at an offset. Escapes: `\"`, `\'`, `\\`, `\n`, `\r`, `\t`, `\u963f`, `\u{1f600}`.
 *
 * @throws {WhereError} if it is never closed, or at an escape that does not exist.
 */
export function readQuoted(text: string, offset: number): { value: string; end: number } {
  QUOTED.lastIndex = offset;
  const quoted = QUOTED.exec(text)?.[0];
  if (quoted === undefined) {
    const quote = text.charAt(offset);
    throw new WhereError('this quote is never closed', text, { offset, length: 1 }, `Type ${quote} at the text's end.`);
  }
  const value = quoted.slice(1, -1).replace(ESCAPE, (typed, four, braced, letter, index) => {
    const character = letter === undefined ? fromHex(four ?? braced) : NAMED[letter];
    if (character !== undefined) return character;
    const span = { offset: offset + 1 + index, length: typed.length };
    throw new WhereError('there is no such escape', text, span, 'A backslash that stands for itself is typed \\\\.');
  });
  return { value, end: offset + quoted.length };
}

function fromHex(digits: string): string | undefined {
  const code = Number.parseInt(digits, 16);
  return code <= HIGHEST ? String.fromCodePoint(code) : undefined;
}
