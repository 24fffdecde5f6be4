import { expandBraces } from './expand-braces.ts';

/** How a pattern meets a path: the path itself, a folder that the path lies in, or not at all. */
export type GlobMatch = 'itself' | 'folder' | null;

/** A pattern, taken apart once. */
export interface Glob {
  /** As the user wrote it. */
  pattern: string;
  /** What comes of its braces. */
  alternatives: readonly Alternative[];
}

/** Folder names with a file name at the end. */
type Alternative = readonly (readonly Token[])[];

/** A character that stands for itself, or one of these. */
type Token = string | { readonly has: (character: string) => boolean };
const ANY: Token = { has: () => true };
const STAR: Token = { has: () => false };
const FOLDERS: Token = { has: () => false };

/**
 * Takes a pattern of a config file apart. The language: `*` is any run of characters but `/`, `**` any number of
 * folders, `?` one character, `[a-z]` one of those and `[!a-z]` one of the others, `{a,b}` the one or the other, and `\`
 * takes the next character as it is. A pattern without `/` inside means files and folders in any folder, as in a
 * `.gitignore`. A pattern that means a folder means all that is in it. Case counts.
 */
export function parseGlob(pattern: string): Glob {
  const tidy = pattern.normalize('NFC').replace(/^\.\//, '');
  const anchored = tidy.replace(/\/+$/, '').includes('/');
  const alternatives = expandBraces(tidy).map((text) => {
    const folders = text.split('/').filter((part) => part !== '' && part !== '.');
    const tokens = folders.map((part): Token[] => (part === '**' ? [FOLDERS] : tokenise(part)));
    return anchored ? tokens : [[FOLDERS], ...tokens];
  });
  return { pattern, alternatives };
}

/** How a pattern meets a path, which is relative and written with `/`. Takes time in the product of their lengths. */
export function matchGlob({ alternatives }: Glob, path: string): GlobMatch {
  const parts = path
    .normalize('NFC')
    .split('/')
    .map((part) => [...part]);
  let best: GlobMatch = null;
  for (const folders of alternatives) {
    const match = matchFolders(folders, parts);
    if (match === 'itself') return match;
    best ??= match;
  }
  return best;
}

/** Goes through the path once, with all places of the pattern that it may have come to. */
function matchFolders(folders: Alternative, parts: readonly string[][]): GlobMatch {
  let places = withSkips(new Set([0]), folders);
  let isInside = false;
  for (const part of parts) {
    isInside ||= places.has(folders.length);
    const next = new Set<number>();
    for (const place of places) {
      const tokens = folders[place];
      if (tokens === undefined) continue;
      if (tokens[0] === FOLDERS) next.add(place);
      else if (matchName(tokens, part)) next.add(place + 1);
    }
    places = withSkips(next, folders);
  }
  if (places.has(folders.length)) return 'itself';
  return isInside ? 'folder' : null;
}

function withSkips(places: Set<number>, folders: Alternative): Set<number> {
  // A set hands out what is added to it on the way.
  for (const place of places) if (folders[place]?.[0] === FOLDERS) places.add(place + 1);
  return places;
}

/** Where a name does not go on as the pattern does, only the last star can have been too short. */
function matchName(tokens: readonly Token[], name: readonly string[]): boolean {
  let token = 0;
  let star = -1;
  let starEnd = 0;
  for (let index = 0; index < name.length; ) {
    const wanted = tokens[token];
    if (wanted === STAR) {
      star = token++;
      starEnd = index;
    } else if (wanted !== undefined && isMet(wanted, name[index]!)) {
      token++;
      index++;
    } else if (star === -1) return false;
    else {
      token = star + 1;
      index = ++starEnd;
    }
  }
  while (tokens[token] === STAR) token++;
  return token === tokens.length;
}

function isMet(token: Token, character: string): boolean {
  return typeof token === 'string' ? token === character : token.has(character);
}

function tokenise(part: string): Token[] {
  const tokens: Token[] = [];
  const characters = [...part];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index]!;
    const close = character === '[' ? characters.indexOf(']', index + 2) : -1;
    if (character === '\\') tokens.push(characters[++index] ?? '\\');
    else if (character === '?') tokens.push(ANY);
    else if (character === '*') tokens.push(STAR);
    else if (close !== -1) {
      tokens.push(characterClass(characters.slice(index + 1, close)));
      index = close;
    } else tokens.push(character);
  }
  return tokens;
}

function characterClass(characters: readonly string[]): Token {
  const isNegated = characters[0] === '!' || characters[0] === '^';
  const listed = isNegated ? characters.slice(1) : characters;
  const ranges: [string, string][] = [];
  for (let index = 0; index < listed.length; index++) {
    const isRange = listed[index + 1] === '-' && listed[index + 2] !== undefined;
    ranges.push([listed[index]!, listed[isRange ? index + 2 : index]!]);
    if (isRange) index += 2;
  }
  return { has: (character) => isNegated !== ranges.some(([from, to]) => character >= from && character <= to) };
}
