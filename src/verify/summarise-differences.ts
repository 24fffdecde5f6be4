import type { Difference, DifferenceKind } from './difference.ts';

/** Counts differences by kind; kinds that do not occur are left out. */
export function summariseDifferences(differences: readonly Difference[]): Partial<Record<DifferenceKind, number>> {
  const counts: Partial<Record<DifferenceKind, number>> = {};
  for (const { kind } of differences) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
