import type { Ranges } from './ranges.ts';

/**
 * Pairs what a shortest edit between two ranges leaves alone; false, and nothing paired, where that takes more than
 * `most` edits. Time and space grow with the square of the edits and not with that of the length.
 */
export function pairShortestEdit(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Ranges,
  most: number,
  pair: (i: number, j: number) => void,
): boolean {
  const n = a1 - a0;
  const m = b1 - b0;
  if (Math.abs(n - m) > most) return false;
  const limit = Math.min(most, n + m);
  // furthest[offset + k]: how far in `a` a path on the diagonal k = x - y gets with the edits so far.
  const offset = limit + 1;
  const furthest = new Int32Array(2 * limit + 3);
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    // Diagonals that leave the grid lead nowhere.
    const lowest = -edits + 2 * Math.max(0, edits - m);
    const highest = edits - 2 * Math.max(0, edits - n);
    for (let k = lowest; k <= highest; k += 2) {
      const at = offset + k;
      const isInsertion = k === -edits || (k !== edits && furthest[at - 1]! < furthest[at + 1]!);
      let x = edits === 0 ? 0 : isInsertion ? furthest[at + 1]! : furthest[at - 1]! + 1;
      let y = x - k;
      while (x < n && y < m && a[a0 + x] === b[b0 + y]) {
        x++;
        y++;
      }
      furthest[at] = x;
      if (x < n || y < m) continue;
      pairBackwards(history, n, m, (i, j) => pair(a0 + i, b0 + j));
      return true;
    }
    // Only these diagonals can have been reached; the middle one stands at `edits + 1`.
    history.push(furthest.slice(offset - edits - 1, offset + edits + 2));
  }
  return false;
}

function pairBackwards(
  history: readonly Int32Array[],
  n: number,
  m: number,
  pair: (i: number, j: number) => void,
): void {
  let x = n;
  let y = m;
  for (let left = history.length; left > 0; left--) {
    const before = history[left - 1]!;
    const k = x - y;
    const below = before[left + k + 1] ?? 0;
    const above = before[left + k - 1] ?? 0;
    const isInsertion = k === -left || (k !== left && above < below);
    const start = isInsertion ? below : above + 1;
    while (x > start) pair(--x, --y);
    if (isInsertion) y--;
    else x--;
  }
  while (x > 0) pair(--x, --y);
}
