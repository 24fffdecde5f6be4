import { charactersOf, isPlain } from './characters.ts';
import { measure } from './display-width.ts';

const ELLIPSIS = '…';

/** Shortens a path to a width by leaving out of its middle, because its folder and its ending tell most. */
export function fitPath(width: number, path: string): string {
  if (measure(path).widest <= width) return path;
  const characters = [...eachOf(path)];
  const room = Math.max(0, width - 1);
  const head = take(characters, Math.floor(room / 3));
  const tail = take(characters.reverse(), room - measure(head.join('')).widest);
  return `${head.join('')}${ELLIPSIS}${tail.reverse().join('')}`;
}

/** Shortens a text to a width by leaving out its end. */
export function fitText(width: number, text: string): string {
  if (measure(text).widest <= width) return text;
  return `${take(eachOf(text), Math.max(0, width - 1))
    .join('')
    .trimEnd()}${ELLIPSIS}`;
}

function eachOf(text: string): Iterable<string> {
  return isPlain(text) ? text : charactersOf(text);
}

function take(characters: Iterable<string>, room: number): string[] {
  let left = room;
  const taken: string[] = [];
  for (const character of characters) {
    left -= /^[ -~]$/.test(character) ? 1 : measure(character).widest;
    if (left < 0) break;
    taken.push(character);
  }
  return taken;
}
