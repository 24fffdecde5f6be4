import {
  type CharacterClass,
  classAfter,
  classBefore,
  type Flanking,
  possibleFlanking,
  underscoreFlanking,
} from './character-class.ts';
import type { Line } from './line.ts';
import { lineStartEscapes } from './line-start.ts';

/** Anything that might need an escape somewhere in a line; most text has none of it. */
const SPECIAL = /[\\`*_[\]<&~!]/;
const ENTITY = /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/;
/** ASCII punctuation, and what stands for a template tag, which begins with a brace. */
const AFTER_BACKSLASH = /[!-/:-@[-`{-~\ue000-\uf8ff]/;

/**
 * Puts backslashes into the text of a line: before characters that Markdown would read as something else where they
 * stand, and before no others. Delimiters that cannot pair with any other in the line stay as they are.
 */
export function escapeLine(line: Line): void {
  const escapes = new Set<number>();
  const { isText, hasSpecial } = textMap(line);
  if (hasSpecial) {
    escapeSingles(line, isText, escapes);
    escapeBrackets(line, isText, escapes);
    escapePairs(line, isText, escapes, '*');
    escapePairs(line, isText, escapes, '_');
    escapePairs(line, isText, escapes, '~');
    escapeBackticks(line, isText, escapes);
  }
  for (const at of lineStartEscapes(line)) if (isText[at] === 1) escapes.add(at);
  if (escapes.size === 0) return;
  for (const piece of line.pieces)
    if (piece.kind === 'text') piece.node.data = withEscapes(piece.flat, piece.at, escapes);
}

function textMap(line: Line): { isText: Uint8Array; hasSpecial: boolean } {
  const isText = new Uint8Array(line.flat.length);
  let hasSpecial = false;
  for (const piece of line.pieces) {
    if (piece.kind !== 'text') continue;
    isText.fill(1, piece.at, piece.at + piece.flat.length);
    hasSpecial ||= SPECIAL.test(piece.flat);
  }
  return { isText, hasSpecial };
}

function withEscapes(text: string, at: number, escapes: ReadonlySet<number>): string {
  let out = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    if (!escapes.has(at + i)) continue;
    out += `${text.slice(done, i)}\\`;
    done = i;
  }
  return out + text.slice(done);
}

/** Characters whose meaning depends on the next one alone: `\`, `<`, `&`, and `!` before a link. */
function escapeSingles({ flat }: Line, isText: Uint8Array, escapes: Set<number>): void {
  for (let at = 0; at < flat.length; at++) {
    if (isText[at] === 0) continue;
    const character = flat[at]!;
    if (character === '\\') {
      if (AFTER_BACKSLASH.test(flat[at + 1] ?? '')) escapes.add(at);
    } else if (character === '<') {
      if (/[A-Za-z/!?]/.test(flat[at + 1] ?? '') && isText[at + 1] === 1) escapes.add(at);
    } else if (character === '&') {
      if (ENTITY.test(flat.slice(at, at + 40))) escapes.add(at);
    } else if (character === '!') {
      if (flat[at + 1] === '[' && isText[at + 1] === 0) escapes.add(at);
    }
  }
}

/** `[text](` is a link, `[x]: ` a definition; brackets of a link's own text must come in pairs. */
function escapeBrackets({ flat, pieces, place }: Line, isText: Uint8Array, escapes: Set<number>): void {
  const open: number[] = [];
  /** Where in `open` the brackets of the links around begin. */
  const links: number[] = [];
  const linkEnds = new Map<number, 'open' | 'close'>();
  for (const piece of pieces)
    if (piece.kind !== 'text' && piece.kind !== 'object' && piece.node.name === 'a') linkEnds.set(piece.at, piece.kind);
  for (let at = 0; at < flat.length; at++) {
    const character = flat[at];
    if (character !== '[' && character !== ']' && !linkEnds.has(at)) continue;
    if (isText[at] === 0) {
      const end = linkEnds.get(at);
      if (end === 'open') links.push(open.length);
      else if (end === 'close') for (const left of open.splice(links.pop() ?? 0)) escapes.add(left);
    } else if (character === '[') {
      open.push(at);
      if (place === 'item' && /^\[[ xX]\](?:\s|$)/.test(flat.slice(at, at + 4)) && at === 0) escapes.add(at);
    } else if (open.length > (links.at(-1) ?? 0)) {
      const next = flat[at + 1];
      const isDefinition = next === ':' && place !== 'cell' && place !== 'heading' && isLineStart(flat, open.at(-1)!);
      // The closing bracket: without it the opening one has nothing to pair with, whatever follows.
      if (next === '(' || isDefinition) escapes.add(at);
      else open.pop();
    } else if (links.length > 0) escapes.add(at);
  }
}

const isLineStart = (flat: string, at: number) => at === 0 || flat[at - 1] === '\n';

/** Runs of a delimiter character that might open, before ones that might close: all of them are escaped. */
function escapePairs(
  { flat, pieces }: Line,
  isText: Uint8Array,
  escapes: Set<number>,
  character: '*' | '_' | '~',
): void {
  const candidates: { from: number; to: number }[] = [];
  // Emphasis may have been given the other delimiter.
  let hasPair =
    character === '_' && pieces.some((piece) => piece.kind === 'open' && piece.node.attribs['delimiter'] === '_');
  let hasOpener = false;
  for (let at = flat.indexOf(character); at >= 0; at = flat.indexOf(character, at)) {
    const from = at;
    while (flat[at] === character && isText[at] === isText[from]) at++;
    if (isText[from] === 0) {
      hasPair = true;
      continue;
    }
    const { canOpen, canClose } = flankingOf(character, classBefore(flat, from), classAfter(flat, at));
    if (!canOpen && !canClose) continue;
    if (character === '~' && at - from > 2) continue;
    candidates.push({ from, to: at });
    hasPair ||= canClose && hasOpener;
    hasOpener ||= canOpen;
  }
  if (!hasPair) return;
  for (const { from, to } of candidates) for (let at = from; at < to; at++) escapes.add(at);
}

function flankingOf(character: string, before: CharacterClass, after: CharacterClass): Flanking {
  return character === '_' ? underscoreFlanking(possibleFlanking, before, after) : possibleFlanking(before, after);
}

/** A run of backticks means something only where there is another one. */
function escapeBackticks({ flat, pieces }: Line, isText: Uint8Array, escapes: Set<number>): void {
  const runs: { from: number; to: number }[] = [];
  for (let at = flat.indexOf('`'); at >= 0; at = flat.indexOf('`', at)) {
    const from = at;
    while (flat[at] === '`' && isText[at] === isText[from]) at++;
    if (isText[from] === 1) runs.push({ from, to: at });
  }
  const hasCode = pieces.some((piece) => piece.kind === 'object' && piece.node.name === 'code');
  if (runs.length < 2 && !hasCode) return;
  for (const { from, to } of runs) for (let at = from; at < to; at++) escapes.add(at);
}
