import { isBlankFrom, isLineStart } from './text-lines.ts';

/** True where a JSON object with a first key (or an empty one) begins, not a template tag or prose in braces. */
export function opensJsonObject(text: string, offset: number): boolean {
  if (text[offset] !== '{') return false;
  let index = skipSpace(text, offset + 1);
  if (text[index] === '}') return isBlankFrom(text, index + 1);
  if (text[index] !== '"') return false;
  index = stringEnd(text, index);
  return index !== -1 && text[skipSpace(text, index)] === ':';
}

/**
 * The offset just after the `}` that closes the object begun at `offset`, or -1.
 *
 * That is the matching brace with nothing after it on its line; where broken quotes hide it, the first line that is
 * nothing but a `}` at its start.
 */
export function jsonObjectEnd(text: string, offset: number): number {
  const matching = matchingBrace(text, offset);
  if (matching !== -1 && isBlankFrom(text, matching + 1)) return matching + 1;
  for (let index = text.indexOf('}', offset); index !== -1; index = text.indexOf('}', index + 1)) {
    if (isLineStart(text, index) && isBlankFrom(text, index + 1)) return index + 1;
  }
  return -1;
}

function matchingBrace(text: string, offset: number): number {
  let depth = 0;
  for (let index = offset; index < text.length; index++) {
    const character = text[index];
    if (character === '"') {
      index = stringEnd(text, index) - 1;
      if (index < 0) return -1;
    } else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return index;
  }
  return -1;
}

/** Just after the closing quote of the string begun at `offset`, or -1: a JSON string ends on its line. */
function stringEnd(text: string, offset: number): number {
  for (let index = offset + 1; index < text.length; index++) {
    const character = text[index];
    if (character === '"') return index + 1;
    if (character === '\\') index++;
    else if (character === '\n' || character === '\r') return -1;
  }
  return -1;
}

function skipSpace(text: string, offset: number): number {
  let index = offset;
  while (text[index] === ' ' || text[index] === '\t' || text[index] === '\n' || text[index] === '\r') index++;
  return index;
}
