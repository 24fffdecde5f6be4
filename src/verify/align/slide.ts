import type { Ranges } from './ranges.ts';

/** How far an edit is slid. */
const REACH = 200;

/** One side of an alignment, as far as sliding needs it. */
export interface SlidingSide {
  readonly codes: readonly number[];
  /** By place: the place on the other side, or -1. */
  readonly partners: Int32Array;
  /** Where blocks start. */
  readonly starts: ReadonlySet<number>;
}

/**
 * Moves an edit where only one side has something to where a reader would see it: what has come after `one.` in
 * `one. two.` may be ` two.` or `. two`. Whole blocks go before whole words, and these before any other place.
 */
export function slideEdit(edit: Ranges, a: SlidingSide, b: SlidingSide): Ranges {
  const { a0, a1, b0, b1 } = edit;
  if (a0 < a1 && b0 < b1) return edit;
  const by = a0 === a1 ? slide(b, a, b0, b1, a0) : slide(a, b, a0, a1, b0);
  return { a0: a0 + by, a1: a1 + by, b0: b0 + by, b1: b1 + by };
}

/** Moves the pairs around a range that only one side has, which stands at a place of the other; answers how far. */
function slide(mine: SlidingSide, other: SlidingSide, from: number, to: number, at: number): number {
  const { codes, partners } = mine;
  let best = 0;
  let bestScore = score(mine, from, to);
  const consider = (by: number) => {
    const value = score(mine, from + by, to + by);
    if (value > bestScore) [best, bestScore] = [by, value];
  };
  for (let by = -1; by >= -REACH && from + by >= 0; by--) {
    if (partners[from + by] !== at + by || codes[from + by] !== codes[to + by]) break;
    consider(by);
  }
  for (let by = 0; by < REACH && to + by < codes.length; by++) {
    if (partners[to + by] !== at + by || codes[to + by] !== codes[from + by]) break;
    consider(by + 1);
  }
  move(mine.partners, other.partners, from, to, at, best);
  return best;
}

function score({ codes, starts }: SlidingSide, from: number, to: number): number {
  if (starts.has(from) && (starts.has(to) || to === codes.length)) return 2;
  return codes[from - 1] === 0x20 || codes[to - 1] === 0x20 ? 1 : 0;
}

/** Pairs what an edit has been moved over anew. */
function move(mine: Int32Array, other: Int32Array, from: number, to: number, at: number, by: number): void {
  for (let n = -1; n >= by; n--) pair(to + n, from + n, at + n);
  for (let n = 0; n < by; n++) pair(from + n, to + n, at + n);

  function pair(place: number, before: number, partner: number): void {
    mine[before] = -1;
    mine[place] = partner;
    other[partner] = place;
  }
}
