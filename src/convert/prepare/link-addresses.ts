import { bareAddresses } from '../inline/autolink.ts';
import type { InlineItem } from './leaf.ts';
import { linkTo } from './mark.ts';

/** Puts a link on each bare address in a line, but for those in code and in other links. */
export function linkAddresses(line: readonly InlineItem[]): InlineItem[] {
  return line.flatMap((item) => {
    if (item.kind !== 'text' || item.marks.some((mark) => mark.kind === 'a' || mark.kind === 'code')) return [item];
    const pieces: InlineItem[] = [];
    let done = 0;
    for (const { start, end, href } of bareAddresses(item.text)) {
      if (start > done) pieces.push({ ...item, text: item.text.slice(done, start) });
      pieces.push({ ...item, text: item.text.slice(start, end), marks: [...item.marks, linkTo(href)] });
      done = end;
    }
    if (done === 0) return [item];
    return done < item.text.length ? [...pieces, { ...item, text: item.text.slice(done) }] : pieces;
  });
}
