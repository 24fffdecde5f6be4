/**
 * How many letters have to be typed anew to make one word of another: each one missing, one too many, one wrong and each
 * two neighbours that have changed places count one (Damerau–Levenshtein distance, optimal string alignment). Counts
 * UTF-16 units.
 *
 * @param most words that are further apart need not be compared to their end: then it is any number above. Default: none.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let nearest = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      const areSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (areSwapped) least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
      nearest = Math.min(nearest, least);
    }
    if (nearest > most) return nearest;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/**
 * The candidates that a word could be a slip of the hand for, all equally near, in their own order: at distance 1, or 2
 * where the word and the candidate have eight letters and more. None for the word itself, nor for words under four letters.
 */
export function closest(word: string, candidates: Iterable<string>): string[] {
  if (word.length < SHORTEST) return [];
  let nearest: string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === word) return [];
    const most = Math.min(word.length, candidate.length) >= LONG ? 2 : 1;
    if (Math.abs(word.length - candidate.length) > most) continue;
    const distance = editDistance(word, candidate, most);
    if (distance > most || distance > least) continue;
    if (distance < least) nearest = [];
    least = distance;
    nearest.push(candidate);
  }
  return nearest;
}

/** Shorter words are near to too many others. */
const SHORTEST = 4;
/** Words of so many letters may have two slips. */
const LONG = 8;
