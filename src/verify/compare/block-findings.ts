import type { PlacedBlock } from './block-extents.ts';
import type { Comparison } from './comparison.ts';
import { kindOfBlock } from './kind-of-block.ts';

/** Reports something about blocks; a side that has none of them gets the place that corresponds. */
export function addBlocks(
  { alignment, findings }: Comparison,
  source: readonly PlacedBlock[],
  output: readonly PlacedBlock[],
  message: string,
): void {
  const a = source[0] ?? output[0]!;
  const b = output[0] ?? source[0]!;
  const b0 = alignment.inOutput[b.first]!;
  findings.add(kindOfBlock(a.block), { a0: a.first, a1: a.last + 1, b0, b1: b0 + 1 }, message);
}
