import type { Ranges } from './ranges.ts';

/** Equal runs of two sequences. */
export interface Run {
  i: number;
  j: number;
  length: number;
}

/** How long runs must be; long ones are surer, so they are tried first. */
const LENGTHS = [32, 16, 8, 4];
const FACTOR = 0x01000193;

/** Runs that occur once in each of two ranges, as many as can be had in the same order on both sides. */
export function commonRuns(a: Int32Array, b: Int32Array, ranges: Ranges): Run[] {
  const { a0, a1, b0, b1 } = ranges;
  for (const length of LENGTHS) {
    if (Math.min(a1 - a0, b1 - b0) < length) continue;
    const inA = onlyOnce(a, a0, a1, length);
    const inB = onlyOnce(b, b0, b1, length);
    const candidates: [number, number][] = [];
    for (const [hash, i] of inA) {
      const j = inB.get(hash) ?? -1;
      if (i >= 0 && j >= 0 && isEqual(a, i, b, j, length)) candidates.push([i, j]);
    }
    if (candidates.length > 0) return joinRuns(longestGrowing(candidates), length);
  }
  return [];
}

/** Where each run of a length starts, by its hash, in order; -1 where there are several. */
function onlyOnce(numbers: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  let leaving = 1;
  for (let i = 1; i < length; i++) leaving = Math.imul(leaving, FACTOR);
  let hash = 0;
  for (let at = from; at < to; at++) {
    if (at - from >= length) hash = (hash - Math.imul(numbers[at - length]! + 1, leaving)) | 0;
    hash = (Math.imul(hash, FACTOR) + numbers[at]! + 1) | 0;
    if (at - from >= length - 1) places.set(hash, places.has(hash) ? -1 : at - length + 1);
  }
  return places;
}

function isEqual(a: Int32Array, i: number, b: Int32Array, j: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/** The longest chain of pairs, sorted by their first number, whose second number grows too. */
function longestGrowing(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length);
  for (let index = 0; index < pairs.length; index++) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < pairs[index]![1]) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = index;
  }
  const chain: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}

/** Joins runs that overlap or touch on both sides; of two that overlap on one side alone the first stays. */
function joinRuns(chain: readonly [number, number][], length: number): Run[] {
  const runs: Run[] = [];
  for (const [i, j] of chain) {
    const last = runs.at(-1);
    if (last !== undefined && i - last.i === j - last.j && i <= last.i + last.length) last.length = i - last.i + length;
    else if (last === undefined || (i >= last.i + last.length && j >= last.j + last.length))
      runs.push({ i, j, length });
  }
  return runs;
}
