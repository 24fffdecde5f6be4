/** Why a text is no JSON. */
export interface JsonFault {
  /** In the words of the engine, without the place. */
  message: string;
  /** Where it shows, in UTF-16 units; the text's length if it ends too soon. */
  offset: number;
}

/** What `JSON.parse` has to say of a text that it refuses: V8 names the offset of some faults only. */
export function jsonFault({ message }: SyntaxError, text: string): JsonFault {
  const plain = message.replace(/ in JSON at position.*$/s, '').replace(/, (?:\.\.\.)?".*is not valid JSON$/s, '');
  return { message: plain, offset: offsetOf(message, text) };
}

/** An unexpected token is the last character of the shortest beginning of the text that has one. */
function offsetOf(message: string, text: string): number {
  const offset = /at position (\d+)/.exec(message)?.[1];
  if (offset !== undefined) return Number(offset);
  if (!message.startsWith('Unexpected token')) return text.length;
  let [sound, faulty] = [0, text.length];
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (hasUnexpectedToken(text.slice(0, middle))) faulty = middle;
    else sound = middle;
  }
  return sound;
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return (error as SyntaxError).message.startsWith('Unexpected token');
  }
}
