/** Where the quote that a text begins with is closed, or -1; `''` and `\"` inside it close nothing. */
export function quotedEnd(text: string): number {
  const mark = text[0];
  for (let index = 1; index < text.length; index++) {
    if (mark === '"' && text[index] === '\\') index++;
    else if (text[index] === mark) {
      if (mark !== "'" || text[index + 1] !== "'") return index;
      index++;
    }
  }
  return -1;
}
