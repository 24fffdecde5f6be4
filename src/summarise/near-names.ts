/** Shorter words are near to too many others. */
const SHORTEST = 4;

/**
 * The candidates that a name may be a slip of the hand for: those that differ in case or separators only, or in one
 * letter that is missing, too many or wrong, or in two neighbours that have changed places.
 */
export function nearNames(name: string, candidates: Iterable<string>): string[] {
  const near = [...candidates].filter((candidate) => candidate !== name && isNear(name, candidate));
  return [...new Set(near)];
}

function isNear(name: string, candidate: string): boolean {
  if (skeleton(name) === skeleton(candidate)) return true;
  return Math.min(name.length, candidate.length) >= SHORTEST && isOneSlip(name, candidate);
}

function skeleton(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restOfA, restOfB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restOfA.length <= 1 && restOfB.length <= 1) return true;
  return restOfA.length === 2 && restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfB.length === 2;
}
