import type { Failure } from './failure.ts';

/** One failure for each item that has been in its list before; ajv stops at the first pair, and names it in either order. */
export function repeatedItems(failure: Failure): Failure[] {
  const firsts = new Map<string, number>();
  const pairs: { i: number; j: number }[] = [];
  (Array.isArray(failure.value) ? failure.value : []).forEach((item, i) => {
    const text = JSON.stringify(item);
    const j = firsts.get(text);
    if (j === undefined) firsts.set(text, i);
    else pairs.push({ i, j });
  });
  // Maps whose keys stand in another order are equal too.
  const { i, j } = failure.params as { i: number; j: number };
  if (pairs.length === 0) pairs.push({ i: Math.max(i, j), j: Math.min(i, j) });
  return pairs.map((params) => ({ ...failure, params }));
}
