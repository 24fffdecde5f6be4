import { commonRuns } from './anchors.ts';
import type { Ranges } from './ranges.ts';
import { pairShortestEdit } from './shortest-edit.ts';

/** The most edits that are tried before a range is split at anchors: bounds the work to a few hundred times its length. */
const EDITS = 300;
/** The most edits that are tried in a range without anchors, before it counts as replaced altogether. */
const EDITS_WITHOUT_ANCHORS = 1000;

/**
 * Aligns two sequences of numbers: answers for each place of `a` its partner in `b`, or -1. Partners are equal and
 * in order. Equal ends are trimmed, small differences found by the shortest edit (Myers, "An O(ND) difference
 * algorithm", 1986), large ones split at runs that occur once on both sides (patience), so the time grows with the
 * length and not with its square.
 */
export function align(a: Int32Array, b: Int32Array): Int32Array {
  const partners = new Int32Array(a.length).fill(-1);
  const pair = (i: number, j: number) => {
    partners[i] = j;
  };
  const waiting: Ranges[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }];
  for (let ranges = waiting.pop(); ranges !== undefined; ranges = waiting.pop()) {
    const rest = trim(a, b, ranges, pair);
    if (rest.a0 === rest.a1 || rest.b0 === rest.b1) continue;
    if (pairShortestEdit(a, b, rest, EDITS, pair)) continue;
    const runs = commonRuns(a, b, rest);
    if (runs.length === 0) pairShortestEdit(a, b, rest, EDITS_WITHOUT_ANCHORS, pair);
    let { a0, b0 } = rest;
    for (const { i, j, length } of runs) {
      waiting.push({ a0, a1: i, b0, b1: j });
      for (let k = 0; k < length; k++) pair(i + k, j + k);
      a0 = i + length;
      b0 = j + length;
    }
    if (runs.length > 0) waiting.push({ a0, a1: rest.a1, b0, b1: rest.b1 });
  }
  return partners;
}

function trim(a: Int32Array, b: Int32Array, ranges: Ranges, pair: (i: number, j: number) => void): Ranges {
  let { a0, a1, b0, b1 } = ranges;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) pair(a0++, b0++);
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) pair(--a1, --b1);
  return { a0, a1, b0, b1 };
}
