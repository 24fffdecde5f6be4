import type { KeyedLine } from './sorted-lines.ts';

/**
 * Brings old lines up to date with new ones.
 *
 * @param old in the order of their keys, as are the new ones.
 * @param kept tells which of the lines with one key are kept; they come in the order in which they were written, never none.
 * @returns lines in the order of their keys.
 */
export function* mergeLines(
  old: Iterable<KeyedLine>,
  added: Iterable<KeyedLine>,
  kept: (lines: readonly KeyedLine[]) => readonly KeyedLine[],
): Generator<KeyedLine> {
  const [before, after] = [groups(old), groups(added)];
  let [one, other] = [before.next().value, after.next().value];
  while (one !== undefined || other !== undefined) {
    const order = one === undefined ? 1 : other === undefined ? -1 : one[0]!.key.compare(other[0]!.key);
    yield* kept([...(order <= 0 ? one! : []), ...(order >= 0 ? other! : [])]);
    if (order <= 0) one = before.next().value;
    if (order >= 0) other = after.next().value;
  }
}

function* groups(lines: Iterable<KeyedLine>): Generator<KeyedLine[], undefined> {
  let group: KeyedLine[] = [];
  for (const one of lines) {
    if (group.length > 0 && !group[0]!.key.equals(one.key)) {
      yield group;
      group = [];
    }
    group.push(one);
  }
  if (group.length > 0) yield group;
  return undefined;
}
