/**
 * The value below which a part of all values lies, between two of them in proportion: definition 7 of Hyndman and Fan,
 * "Sample Quantiles in Statistical Packages" (1996), which is `PERCENTILE.INC` of spreadsheets and the default of R and
 * NumPy. The median of an even number of values is the mean of the two in the middle.
 *
 * @param sorted ascending; at least one value.
 * @param part 0 to 1.
 */
export function quantile(sorted: ArrayLike<number>, part: number): number {
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}
