/** The offset just after the line that `offset` stands in, its line end (LF, CRLF or a lone CR) included. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (end >= text.length) return text.length;
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

/** The offset where the line that `offset` stands in ends, its line end not included. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** True where the line from `offset` on holds nothing but spaces and tabs. */
export function isBlankFrom(text: string, offset: number): boolean {
  let index = offset;
  while (text[index] === ' ' || text[index] === '\t') index++;
  return index >= text.length || text[index] === '\n' || text[index] === '\r';
}

/** The offset of the first line from `offset` on that is not blank (the end of the text if all are). */
export function skipBlankLines(text: string, offset: number): number {
  let line = offset;
  while (line < text.length && isBlankFrom(text, line)) line = nextLine(text, line);
  return line;
}

/** True where a line begins. */
export function isLineStart(text: string, offset: number): boolean {
  const before = text[offset - 1];
  return offset === 0 || before === '\n' || (before === '\r' && text[offset] !== '\n');
}
