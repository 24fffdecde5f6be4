import type { Edit } from './rule.ts';

/** A text after edits, and the way back. */
export interface EditedText {
  text: string;
  /** Where something of the new text stood in the old one; what was put in stood where it was put. */
  origin(offset: number): number;
}

/** Applies edits, each counted from the text as it is. Of edits that overlap, the first in the text counts. */
export function editText(text: string, edits: readonly Edit[]): EditedText {
  const pieces: string[] = [];
  // Where each kept stretch begins, in the new text and in the old.
  const starts: { now: number; before: number; length: number }[] = [];
  let position = 0;
  let length = 0;
  const keep = (end: number): void => {
    starts.push({ now: length, before: position, length: end - position });
    pieces.push(text.slice(position, end));
    length += end - position;
    position = end;
  };
  for (const edit of inOrder(edits)) {
    if (edit.start < position) continue;
    keep(edit.start);
    pieces.push(edit.text);
    length += edit.text.length;
    position = edit.end;
  }
  keep(text.length);
  return { text: pieces.join(''), origin: (offset) => originOf(offset, starts) };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

function originOf(offset: number, starts: readonly { now: number; before: number; length: number }[]): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]!.now <= offset) low = middle;
    else high = middle - 1;
  }
  const { now, before, length } = starts[low]!;
  return before + Math.min(offset - now, length);
}
