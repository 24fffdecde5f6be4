/**
 * How a character counts beside a delimiter (CommonMark 0.31, section 6.2): white space, punctuation, or a letter. Parsers
 * disagree on symbols beyond ASCII (0.30 and before: letters; since 0.31: punctuation), so those are a class of their own.
 */
export type CharacterClass = 'space' | 'punctuation' | 'symbol' | 'letter';

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const UNICODE_PUNCTUATION = /\p{P}/u;
const UNICODE_SYMBOL = /\p{S}/u;

/** The class of the character that stands before `index` in a string; the start counts as white space. */
export function classBefore(text: string, index: number): CharacterClass {
  if (index <= 0) return 'space';
  const low = text.charCodeAt(index - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && index > 1;
  return classOf(isPair ? text.codePointAt(index - 2)! : low);
}

/** The class of the character at `index` in a string; the end counts as white space. */
export function classAfter(text: string, index: number): CharacterClass {
  return index >= text.length ? 'space' : classOf(text.codePointAt(index)!);
}

function classOf(code: number): CharacterClass {
  const character = String.fromCodePoint(code);
  if (code < 128) {
    if (code <= 32) return 'space';
    // marked does not count these two as punctuation.
    if (character === '~' || character === '_') return 'symbol';
    return ASCII_PUNCTUATION.test(character) ? 'punctuation' : 'letter';
  }
  if (/\s/.test(character)) return code === 0xfeff ? 'letter' : 'space';
  if (UNICODE_PUNCTUATION.test(character)) return 'punctuation';
  // A letter of some symbol font, or what stands for a template tag, which ends in braces.
  if (code >= 0xe000 && code <= 0xf8ff) return 'symbol';
  return UNICODE_SYMBOL.test(character) ? 'symbol' : 'letter';
}

/** Whether a delimiter run may open or close emphasis. */
export interface Flanking {
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** What a run of `*` or `~` certainly can do, whichever way a parser counts symbols. */
export function certainFlanking(before: CharacterClass, after: CharacterClass): Flanking {
  const isOpen = (c: CharacterClass) => c === 'space' || c === 'punctuation';
  const isSoft = (c: CharacterClass) => c === 'punctuation' || c === 'symbol';
  return {
    canOpen: after !== 'space' && (!isSoft(after) || isOpen(before)),
    canClose: before !== 'space' && (!isSoft(before) || isOpen(after)),
  };
}

/** What a run of `*` or `~` might do in some parser. */
export function possibleFlanking(before: CharacterClass, after: CharacterClass): Flanking {
  return {
    canOpen: after !== 'space' && (after !== 'punctuation' || before !== 'letter'),
    canClose: before !== 'space' && (before !== 'punctuation' || after !== 'letter'),
  };
}

/** The same for `_`, which does nothing inside a word. */
export function underscoreFlanking(
  flanking: (before: CharacterClass, after: CharacterClass) => Flanking,
  before: CharacterClass,
  after: CharacterClass,
): Flanking {
  const { canOpen, canClose } = flanking(before, after);
  const certain = flanking === certainFlanking;
  const soft = (c: CharacterClass) => c === 'punctuation' || (!certain && c === 'symbol');
  return { canOpen: canOpen && (!canClose || soft(before)), canClose: canClose && (!canOpen || soft(after)) };
}
