import { bareAddresses } from '../inline/autolink.ts';
import type { InlineItem } from './leaf.ts';
import { linkTo } from './mark.ts';

/** Puts a link on each bare address in a line, but for those in code and in other links. */
export function linkAddresses(line: InlineItem[]): InlineItem[] {
  const linked = line.map(linkedPieces);
  return linked.every((pieces) => pieces === null) ? line : linked.flatMap((pieces, i) => pieces ?? [line[i]!]);
}

/** The pieces of an item with addresses in it; null for any other. */
function linkedPieces(item: InlineItem): InlineItem[] | null {
  if (item.kind !== 'text') return null;
  const addresses = bareAddresses(item.text);
  if (addresses.length === 0 || item.marks.some(({ kind }) => kind === 'a' || kind === 'code')) return null;
  const pieces: InlineItem[] = [];
  let done = 0;
  for (const { start, end, href } of addresses) {
    if (start > done) pieces.push({ ...item, text: item.text.slice(done, start) });
    pieces.push({ ...item, text: item.text.slice(start, end), marks: [...item.marks, linkTo(href)] });
    done = end;
  }
  if (done < item.text.length) pieces.push({ ...item, text: item.text.slice(done) });
  return pieces;
}
