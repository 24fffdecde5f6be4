/** The longest stretch of a file that a message repeats, in characters. */
const LONGEST = 40;

/** A stretch of a file as messages show it: on one line, cut where it is long, invisible characters spelt out. */
export function shown(source: string): string {
  const line = source.replace(/\s*[\r\n]\s*/g, ' ');
  const characters = [...line];
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
  return cut.replace(
    INVISIBLE,
    (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

const INVISIBLE = /[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/g;
