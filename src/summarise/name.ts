import { readQuoted } from './where/read-quoted.ts';
import { type Span, WhereError } from './where/where-error.ts';

/** The steps to a value: `extra.rating` has two. */
export type NamePath = readonly string[];

/** A name that somebody typed, at its place. */
export interface NameReference extends Span {
  path: NamePath;
}

const HELP = 'Names look like title, extra.rating, images.0 or data["odd key"].';

/** Signs of the language, and the look-alikes of them that an input method for Chinese types. */
const WORD = /[^\s"'`()[\],=!<>~&|＂＇｀（）［］，＝！＜＞～＆｜“”‘’]+/y;
const SPACE = /\s*/y;
const INDEX = /\[\s*(\d+)\s*\]/y;

/** The word that begins at an offset; `''` if none does. */
export function wordAt(text: string, offset: number): string {
  WORD.lastIndex = offset;
  return WORD.exec(text)?.[0] ?? '';
}

/**
 * Reads the name that begins at an offset: words with dots between them, and brackets for what is no such word:
 * `extra.rating`, `images[0]`, `data["odd key"]`.
 *
 * @throws {WhereError} at its place, if there is none.
 */
export function readName(text: string, offset: number): { path: string[]; end: number } {
  const first = wordAt(text, offset);
  const path = stepsOf(first, text, offset);
  let end = offset + first.length;
  while (text[end] === '[') {
    const step = readBracket(text, end);
    path.push(step.value);
    end = step.end;
    const word = wordAt(text, end);
    if (word === '') continue;
    if (word[0] !== '.') throw fault('a dot is missing', text, { offset: end, length: word.length });
    // Not spread, which takes stack for every step.
    for (const inner of stepsOf(word.slice(1), text, end + 1)) path.push(inner);
    end += word.length;
  }
  return { path, end };
}

/**
 * Reads a text that is a name and nothing else.
 *
 * @throws {WhereError} at its place, if it is none.
 */
export function parseName(text: string): NamePath {
  const { path, end } = readName(text, 0);
  if (end < text.length) throw fault('this cannot stand in a name', text, { offset: end, length: 1 });
  return path;
}

/**
 * Reads names with commas between them.
 *
 * @param example shows how they are typed.
 * @throws {WhereError} at what is none.
 */
export function parseNames(text: string, example = 'path,extra.rating'): NameReference[] {
  const references: NameReference[] = [];
  let next = 0;
  do {
    const offset = skipSpace(text, next);
    const { path, end } = readName(text, offset);
    references.push({ path, offset, length: end - offset });
    next = skipSpace(text, end);
    if (next < text.length && text[next] !== ',') {
      const help = `Names have commas between them: ${example}; one with spaces is typed data["odd key"].`;
      throw new WhereError('a comma is missing here', text, { offset: next, length: 1 }, help);
    }
  } while (next++ < text.length);
  return references;
}

function skipSpace(text: string, offset: number): number {
  SPACE.lastIndex = offset;
  return offset + SPACE.exec(text)![0].length;
}

/** Writes a name in the one way that is the same for all that mean the same: `images.0` for `images[0]`. */
export function writeName([first, ...rest]: NamePath): string {
  const steps = rest.map((step) => (isPlain(step) ? `.${step}` : `[${JSON.stringify(step)}]`));
  return `${first}${steps.join('')}`;
}

function isPlain(step: string): boolean {
  return step !== '' && !step.includes('.') && wordAt(step, 0) === step;
}

function stepsOf(word: string, text: string, offset: number): string[] {
  const steps = word.split('.');
  let at = offset;
  for (const step of steps) {
    if (step === '') throw fault('a name is missing', text, { offset: at, length: at < text.length ? 1 : 0 });
    at += step.length + 1;
  }
  return steps;
}

function readBracket(text: string, offset: number): { value: string; end: number } {
  INDEX.lastIndex = offset;
  const index = INDEX.exec(text);
  if (index !== null) return { value: index[1]!.replace(/^0+(?=\d)/, ''), end: offset + index[0].length };
  const next = text[offset + 1];
  if (next !== '"' && next !== "'") throw fault('this bracket holds no key', text, { offset, length: 1 });
  const { value, end } = readQuoted(text, offset + 1);
  if (text[end] !== ']') throw fault('this bracket is never closed', text, { offset, length: 1 });
  return { value, end: end + 1 };
}

function fault(message: string, text: string, span: Span): WhereError {
  return new WhereError(message, text, span, HELP);
}
