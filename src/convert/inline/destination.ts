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
  if (isEncoded(url)) return url;
  const escaped = url.includes('%') ? url.replace(/%(?![0-9A-Fa-f]{2})/g, '%25') : url;
  return escaped.replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~\ue000-\uf8ff]+/g, encodeURIComponent);
}

const URL_CHARACTERS = new Set("!#$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");
/** 1 for the code of each character that stands in addresses as it is. */
const IS_URL_CODE = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(URL_CHARACTERS.has(String.fromCharCode(code))),
);

/** Whether there is nothing to encode, as with most addresses. */
function isEncoded(url: string): boolean {
  for (let i = 0; i < url.length; i++) if (IS_URL_CODE[url.charCodeAt(i)] !== 1) return false;
  return !url.includes('%') || !STRAY_PERCENT.test(url);
}

const STRAY_PERCENT = /%(?![0-9A-Fa-f]{2})/;

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
  return !text.includes('&') ? text : text.replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '&amp;');
}

function hasBalancedParentheses(url: string): boolean {
  if (!/[()]/.test(url)) return true;
  let depth = 0;
  for (const character of url) {
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
    // Parsers have to support no more than this many levels.
    if (depth > 30) return false;
  }
  return depth === 0;
}
