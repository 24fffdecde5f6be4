const BEFORE = 30;
const AFTER = 50;

/** A stretch of text and a little around it, on one line, with an ellipsis where it is cut. */
export function excerpt(text: string, start: number, end: number = start): string {
  const from = wholeCharacter(text, Math.max(0, start - BEFORE));
  const to = wholeCharacter(text, Math.min(text.length, Math.min(end, start + AFTER) + AFTER));
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return (from > 0 ? '…' : '') + cut + (to < text.length ? '…' : '');
}

/** A place that does not split a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

/** Text in quotes for a message, shortened; white space alone is named. */
export function quote(text: string, most = 60): string {
  if (text.trim() === '' && text !== '') return nameOfSpace(text);
  const line = text.replace(/[\t\n\r ]+/g, ' ');
  const characters = line.length > most ? [...line.slice(0, most * 2 + 2)] : [];
  const short = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
  return `“${[...short].map((c) => SIGNS[c] ?? c).join('')}”`;
}

const SIGNS: Record<string, string> = {
  '\u200b': '[U+200B]',
  '\u200c': '[U+200C]',
  '\u200d': '\u200d',
  '\ufeff': '[U+FEFF]',
};
const NAMES: Record<string, string> = {
  ' ': 'a space',
  '\t': 'a tab',
  '\n': 'a line end',
  '\u00a0': 'a no-break space',
  '\u3000': 'an ideographic space',
};

function nameOfSpace(text: string): string {
  const first = [...text][0]!;
  const name = NAMES[first] ?? `the space U+${first.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return text.length === first.length ? name : `white space (${name} and more)`;
}
