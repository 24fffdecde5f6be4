import displayWidth from 'fast-string-width';

/** How many columns of a terminal a text takes: 2 for each CJK character, 0 for combining marks. */
export function widthOf(text: string): number {
  return displayWidth(text);
}

/** Shortens a path to a width by leaving out of its middle, because its folder and its ending tell most. */
export function fitPath(width: number, path: string): string {
  if (widthOf(path) <= width) return path;
  const characters = [...new Intl.Segmenter().segment(path)].map(({ segment }) => segment);
  const room = Math.max(0, width - 1);
  const head = take(characters, Math.floor(room / 3));
  const tail = take(characters.toReversed(), room - widthOf(head.join('')));
  return `${head.join('')}…${tail.toReversed().join('')}`;
}

function take(characters: readonly string[], room: number): string[] {
  let left = room;
  const taken: string[] = [];
  for (const character of characters) {
    left -= widthOf(character);
    if (left < 0) break;
    taken.push(character);
  }
  return taken;
}
