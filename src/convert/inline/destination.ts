import { isPlaceholder } from '../prepare/template-tags.ts';

/** An address as it stands between the parentheses of a link (CommonMark 0.31, section 6.3). */
export function linkDestination(url: string): string {
  let out = '';
  for (const character of url) out += encodeCharacter(character);
  if (/^$|[\ue000-\uf8ff]/.test(out)) return `<${out}>`;
  return hasBalancedParentheses(out) ? escapeEntities(out) : escapeEntities(out.replace(/[()]/g, '\\$&'));
}

/** A title between double quotes, with the space before it; empty where there is none. */
export function linkTitle(title: string | null): string {
  return title ? ` "${escapeEntities(title.replace(/[\\"]/g, escapeBackslash))}"` : '';
}

/** A backslash needs one itself only where it would escape what follows. */
function escapeBackslash(character: string, at: number, text: string): string {
  if (character === '"') return '\\"';
  return /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '"') ? '\\\\' : '\\';
}

function encodeCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (isPlaceholder(code)) return character;
  if (code <= 32 || code === 127 || character === '<' || character === '>' || character === '\\') {
    return `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  // White space beyond ASCII ends an address in some parsers.
  return /\s/u.test(character) ? encodeURIComponent(character) : character;
}

function escapeEntities(text: string): string {
  return text.replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '&amp;');
}

function hasBalancedParentheses(url: string): boolean {
  let depth = 0;
  for (const character of url) {
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
    // Parsers have to support no more than this many levels.
    if (depth > 30) return false;
  }
  return depth === 0;
}
