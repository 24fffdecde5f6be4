import type { KeyedLine } from '../store/sorted-lines.ts';

const QUOTE = 0x22;

/**
 * Brings a manifest up to date: all of its lines, but of an output that the journal has an entry for only that one, the
 * last, and what was about to be written after it.
 *
 * @param old in the order of their keys, as is `journal`.
 */
export function* mergeLines(old: Iterable<KeyedLine>, journal: Iterable<KeyedLine>): Generator<KeyedLine> {
  const [known, happened] = [groups(old), groups(journal)];
  let [before, after] = [known.next().value, happened.next().value];
  while (before !== undefined || after !== undefined) {
    const order = before === undefined ? 1 : after === undefined ? -1 : before[0]!.key.compare(after[0]!.key);
    yield* latest([...(order <= 0 ? before! : []), ...(order >= 0 ? after! : [])]);
    if (order <= 0) before = known.next().value;
    if (order >= 0) after = happened.next().value;
  }
}

function latest(lines: readonly KeyedLine[]): KeyedLine[] {
  return lines
    .slice(Math.max(lines.findLastIndex(isEntry), 0))
    .filter(({ line }, index, kept) => kept.findIndex((other) => other.line.equals(line)) === index);
}

/** The hash of something that was about to be written ends with a text, an entry with a stamp. */
function isEntry({ line }: KeyedLine): boolean {
  return line.at(-2) !== QUOTE;
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
