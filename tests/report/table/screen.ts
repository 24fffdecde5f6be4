import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// What ora measures with, which is not what we measure with.
const beside = createRequire(import.meta.resolve('ora'));
const loadBeside = async (name: string, from = beside) => import(pathToFileURL(from.resolve(name)).href);
const stringWidth: (text: string) => number = (await loadBeside('string-width')).default;
const { eastAsianWidth } = await loadBeside(
  'get-east-asian-width',
  createRequire(pathToFileURL(beside.resolve('string-width')).href),
);

/** How wide terminals of one school take what they are given, cut into what they take for one character. */
export type School = (text: string) => { text: string; width: number }[];

/** kitty, WezTerm, iTerm2, Windows Terminal: what is seen counts. */
export const SEEN: School = (text) =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => ({ text: segment, width: stringWidth(segment) }));

/** xterm and what goes by `wcwidth`: code points count, whatever they are joined to. */
export const CODE_POINTS: School = (text) =>
  Array.from(text, (character) => ({ text: character, width: codePointWidth(character, false) }));

/** The same, told that what is narrow in Latin and wide in East Asian fonts is wide. */
export const AMBIGUOUS_WIDE: School = (text) =>
  Array.from(text, (character) => ({ text: character, width: codePointWidth(character, true) }));

function codePointWidth(character: string, ambiguousAsWide: boolean): number {
  if (/^(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u.test(character)) return 0;
  return eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide });
}

/** Shows one line as a terminal does: what stands in each of its columns; the second of a wide character is empty. */
export function show(line: string, school: School): string[] {
  const columns: string[] = [];
  let cursor = 0;
  for (const part of line.split(/(\u001b\[\d+G)/)) {
    const move = /^\u001b\[(\d+)G$/.exec(part);
    if (move !== null) cursor = Number(move[1]) - 1;
    else {
      for (const { text, width } of school(part)) {
        for (let at = 0; at < width; at += 1) columns[cursor + at] = at === 0 ? text : '';
        cursor += width;
      }
    }
  }
  return Array.from(columns, (text) => text ?? ' ');
}
