/** White space that HTML collapses: space, tab, line feed, form feed, carriage return. */
export function isHtmlSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

/** White space of any kind, which shows no ink: HTML's, no-break, ideographic and typographic spaces. */
export function isWhiteSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code >= 0x2000 && code <= 0x200a) return true;
  return SPACES.has(code);
}

const SPACES = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** Text with each run of HTML's white space as one space, and white space of any kind gone from the ends. */
export function collapseSpace(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim();
}
