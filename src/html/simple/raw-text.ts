import { isSpace } from './characters.ts';

const SLASH = 47;
const GREATER_THAN = 62;

/** Where the end tag of an element begins in which other tags are text; -1 where it has none. */
export function findEndTag(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    const code = html.charCodeAt(end);
    const isWhole = code === GREATER_THAN || code === SLASH || isSpace(code);
    if (isWhole && html.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return -1;
}

/**
 * Whether the end tag that comes first may not be the end of a script:
 * https://html.spec.whatwg.org/#script-data-double-escaped-state
 */
export function mayEscapeEndTag(script: string): boolean {
  return script.includes('<!--') && /<script/i.test(script);
}
