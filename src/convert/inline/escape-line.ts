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
const WWW = /[wW]{3}\./;
const ENTITY = /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/;
/** ASCII punctuation, and what stands for a template tag, which begins with a brace. */
const AFTER_BACKSLASH = /[!-/:-@[-`{-~\ue000-\uf8ff]/;

/**
 * Puts backslashes into the text of a line: before characters that Markdown would read as something else where they
 * stand, and before no others. Delimiters that cannot pair with any other in the line stay as they are.
 */
export function escapeLine(line: Line): void {
  const { hasSpecial, hasWww } = whatIsIn(line);
  const starts = lineStartEscapes(line);
  if (!hasSpecial && !hasWww && starts.length + line.references.size === 0) return;
  const isText = textMap(line);
  const escapes = clean(escapeMap, line.flat.length + 1);
  if (hasSpecial) {
    escapeSingles(line, isText, escapes);
    escapeBrackets(line, escapes);
    escapePairs(line, isText, escapes, '*');
    escapePairs(line, isText, escapes, '_');
    escapePairs(line, isText, escapes, '~');
    escapeBackticks(line, isText, escapes);
  }
  if (hasWww) escapeWww(line, escapes);
  for (const at of starts) if (isText[at] === 1) escapes[at] = 1;
  for (const piece of line.pieces) {
    if (piece.kind === 'text') piece.node.data = withEscapes(piece.flat, piece.at, escapes, line.references);
  }
}

function whatIsIn({ pieces }: Line): { hasSpecial: boolean; hasWww: boolean } {
  let hasSpecial = false;
  let hasWww = false;
  for (const { kind, flat } of pieces) {
    if (kind !== 'text') continue;
    hasSpecial ||= SPECIAL.test(flat);
    hasWww ||= WWW.test(flat);
  }
  return { hasSpecial, hasWww };
}

/** Two maps for all lines, one after the other: making new ones for each takes longer than filling them. */
const map = { bytes: new Uint8Array(4096) };
const escapeMap = { bytes: new Uint8Array(4096) };

function clean(map: { bytes: Uint8Array }, length: number): Uint8Array {
  if (map.bytes.length < length) map.bytes = new Uint8Array(2 * length);
  else map.bytes.fill(0, 0, length);
  return map.bytes;
}

/** 1 for each place of the flat line that is text, 0 for the others. */
function textMap({ flat, pieces }: Line): Uint8Array {
  const isText = clean(map, flat.length + 1);
  for (const piece of pieces) {
    if (piece.kind === 'text') isText.fill(1, piece.at, piece.at + piece.flat.length);
  }
  return isText;
}

function withEscapes(text: string, at: number, escapes: Uint8Array, references: ReadonlySet<number>): string {
  let out = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    if (references.size > 0 && references.has(at + i)) {
      // A reference to the low half of a pair stands for the whole character.
      const start = i > 0 && /[\udc00-\udfff]/.test(text[i]!) ? i - 1 : i;
      const character = String.fromCodePoint(text.codePointAt(start)!);
      out += `${text.slice(done, start)}&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`;
      done = start + character.length;
    } else if (escapes[at + i] === 1) {
      out += `${text.slice(done, i)}\\`;
      done = i;
    }
  }
  return out + text.slice(done);
}

/** Characters whose meaning depends on the next one alone: `\`, `<`, `&`, and `!` before a link. */
function escapeSingles({ flat }: Line, isText: Uint8Array, escapes: Uint8Array): void {
  for (const { 0: character, index: at } of flat.matchAll(/[\\<&!]/g)) {
    if (isText[at] === 0) continue;
    if (character === '\\') {
      if (AFTER_BACKSLASH.test(flat[at + 1] ?? '')) escapes[at] = 1;
    } else if (character === '<') {
      if (/[A-Za-z/!?]/.test(flat[at + 1] ?? '') && isText[at + 1] === 1) escapes[at] = 1;
    } else if (character === '&') {
      if (ENTITY.test(flat.slice(at, at + 40))) escapes[at] = 1;
    } else if (flat[at + 1] === '[' && isText[at + 1] === 0) escapes[at] = 1;
  }
}

/** `www.` that GFM would link although no address follows; real addresses are links by now. */
function escapeWww({ flat, pieces }: Line, escapes: Uint8Array): void {
  let links = 0;
  for (const piece of pieces) {
    if (piece.kind === 'open' || piece.kind === 'close')
      links += piece.node.name !== 'a' ? 0 : piece.kind === 'open' ? 1 : -1;
    if (piece.kind !== 'text' || links > 0) continue;
    for (const match of piece.flat.matchAll(/www\./gi)) {
      const at = piece.at + match.index;
      if (at === 0 || /[\s*_~([\]]/.test(flat[at - 1]!)) escapes[at + 3] = 1;
    }
  }
}

/** `[text](` is a link, `[x]: ` a definition; brackets of a link's own text must come in pairs. */
function escapeBrackets({ flat, pieces, place }: Line, escapes: Uint8Array): void {
  const open: number[] = [];
  /** Where in `open` the brackets of the links around begin. */
  const links: number[] = [];
  const addBracket = (character: string, at: number) => {
    if (character === '[') {
      open.push(at);
      if (place === 'item' && /^\[[ xX]\](?:\s|$)/.test(flat.slice(at, at + 4)) && at === 0) escapes[at] = 1;
    } else if (open.length > (links.at(-1) ?? 0)) {
      const next = flat[at + 1];
      const isDefinition = next === ':' && place !== 'cell' && place !== 'heading' && isLineStart(flat, open.at(-1)!);
      if (next !== '(' && !isDefinition) open.pop();
      // The closing bracket alone would end a link around it, or pair with a bracket further left.
      else if (links.length > 0 || open.length > 1) escapes[at] = 1;
      else escapes[open.pop()!] = 1;
    } else if (links.length > 0) escapes[at] = 1;
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      for (const { 0: character, index } of piece.flat.matchAll(/[[\]]/g)) addBracket(character, piece.at + index);
    } else if (piece.node.name !== 'a') continue;
    else if (piece.kind === 'open') links.push(open.length);
    else for (const left of open.splice(links.pop() ?? 0)) escapes[left] = 1;
  }
}

const isLineStart = (flat: string, at: number) => at === 0 || flat[at - 1] === '\n';

interface Candidate extends Flanking {
  readonly from: number;
  readonly to: number;
}

/** Runs of a delimiter character that might open before one that might close, and the other way round, are escaped. */
function escapePairs(line: Line, isText: Uint8Array, escapes: Uint8Array, character: '*' | '_' | '~'): void {
  const { candidates, isEmphasis } = delimiterRuns(line, isText, character);
  const pairs = (opener: Candidate, closer: Candidate) =>
    opener.canOpen && closer.canClose && (character !== '~' || lengthClass(opener) === lengthClass(closer));
  const lengthClass = (run: Candidate) => Math.min(2, run.to - run.from);
  // Long rows of stars are decided as a whole: looking at each pair of them would take too long.
  const isLong = candidates.length > 100;
  const hasPair = isEmphasis || (isLong && candidates.some((a) => a.canOpen) && candidates.some((a) => a.canClose));
  candidates.forEach((run, i) => {
    const hasPartner = () => candidates.some((other, j) => (j > i ? pairs(run, other) : j < i && pairs(other, run)));
    if (hasPair || (!isLong && hasPartner())) for (let at = run.from; at < run.to; at++) escapes[at] = 1;
  });
}

/** The runs in the text that may delimit something, and whether the line has emphasis with that character. */
function delimiterRuns({ flat, pieces }: Line, isText: Uint8Array, character: string) {
  const candidates: Candidate[] = [];
  // `_` is not in the flat line: emphasis may have been given it since.
  let isEmphasis = pieces.some((piece) => piece.kind === 'open' && piece.node.attribs['delimiter'] === character);
  for (let at = flat.indexOf(character); at >= 0; at = flat.indexOf(character, at)) {
    const from = at;
    while (flat[at] === character && isText[at] === isText[from]) at++;
    if (isText[from] === 0) isEmphasis = true;
    else {
      const flanking = flankingOf(character, classBefore(flat, from), classAfter(flat, at));
      if (flanking.canOpen || flanking.canClose) candidates.push({ from, to: at, ...flanking });
    }
  }
  // Three tildes and more are no strikethrough, unless they touch one's delimiter or, for some parsers, meet another.
  const isAmong = candidates.filter((run) => run.to - run.from >= 2).length > 1;
  const isStrike = (run: Candidate) => isEmphasis || isAmong || run.to - run.from <= 2;
  return { candidates: character === '~' ? candidates.filter(isStrike) : candidates, isEmphasis };
}

/** Some parsers let a tilde strike whatever stands beside it, as long as that is no white space. */
function tildeFlanking(before: CharacterClass, after: CharacterClass): Flanking {
  return { canOpen: after !== 'space', canClose: before !== 'space' };
}

function flankingOf(character: string, before: CharacterClass, after: CharacterClass): Flanking {
  if (character === '~') return tildeFlanking(before, after);
  return character === '_' ? underscoreFlanking(possibleFlanking, before, after) : possibleFlanking(before, after);
}

/** A run of backticks means something only where there is another one. */
function escapeBackticks({ flat, pieces }: Line, isText: Uint8Array, escapes: Uint8Array): void {
  const runs: { from: number; to: number }[] = [];
  for (let at = flat.indexOf('`'); at >= 0; at = flat.indexOf('`', at)) {
    const from = at;
    while (flat[at] === '`' && isText[at] === isText[from]) at++;
    if (isText[from] === 1) runs.push({ from, to: at });
  }
  // Texts and addresses of pictures and links may hold the other one.
  const hasMore = pieces.some(
    (piece) => piece.kind !== 'text' && (piece.kind === 'object' ? piece.node.name !== 'br' : piece.node.name === 'a'),
  );
  if (runs.length < 2 && !hasMore) return;
  for (const { from, to } of runs) for (let at = from; at < to; at++) escapes[at] = 1;
}
