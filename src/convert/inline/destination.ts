/** An address as it stands between the parentheses of a link (CommonMark 0.31, section 6.3). */
export function linkDestination(url: string): string {
  const out = encodeUrl(url);
  if (/^$|[\ue000-\uf8ff]/.test(out)) return `<${out}>`;
  return escapeEntities(hasBalancedParentheses(out) ? out : out.replace(/[()]/g, '\\$&'));
}

/**
 * An address with all that is no character of URLs percent-encoded, as renderers write it into the page; what is encoded
 * already stays, and so do the characters that stand for template tags.
 */
export function encodeUrl(url: string): string {
  if (!/[^!#$&'()*+,\-./0-9:;=?@A-Z_a-z~]/.test(url)) return url;
  const escaped = url.includes('%') ? url.replace(/%(?![0-9A-Fa-f]{2})/g, '%25') : url;
  return escaped.replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~\ue000-\uf8ff]+/g, encodeURIComponent);
}

/** A title between double quotes, with the space before it; empty where there is none. */
export function linkTitle(title: string | null): string {
  return title ? ` "${escapeEntities(title.replace(/[\\"`]/g, escapeBackslash))}"` : '';
}

/** A backslash needs one itself only where it would escape what follows. */
function escapeBackslash(character: string, at: number, text: string): string {
  if (character !== '\\') return `\\${character}`;
  return /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '"') ? '\\\\' : '\\';
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
