/** So many alternatives may come out of braces. */
const MOST_ALTERNATIVES = 1000;

/** `a{b,c{d,e}}` becomes `ab`, `acd` and `ace`; a brace without its partner or without a comma stands for itself. */
export function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const waiting = [pattern];
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    const braces = firstBraces(text);
    if (braces === null || done.length + waiting.length > MOST_ALTERNATIVES) done.push(text);
    else {
      const { start, end, options } = braces;
      for (const option of options) waiting.push(text.slice(0, start) + option + text.slice(end + 1));
    }
  }
  return done;
}

function firstBraces(text: string): { start: number; end: number; options: string[] } | null {
  const open: { start: number; commas: number[] }[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '{') open.push({ start: index, commas: [] });
    else if (character === ',') open.at(-1)?.commas.push(index);
    else if (character === '}') {
      const { start, commas } = open.pop() ?? { start: 0, commas: [] };
      if (commas.length === 0) continue;
      const cuts = [start, ...commas, index];
      return { start, end: index, options: cuts.slice(1).map((cut, at) => text.slice(cuts[at]! + 1, cut)) };
    }
  }
  return null;
}
