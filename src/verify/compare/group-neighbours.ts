import type { DifferenceKind } from '../difference.ts';
import type { PlacedBlock } from './block-extents.ts';
import { kindOfBlock } from './kind-of-block.ts';

/** A block that the other side does not have. */
export interface UnmatchedBlock extends PlacedBlock {
  side: 'source' | 'output';
}

/** Groups blocks that touch or overlap, kind by kind: most often they have one cause. */
export function groupNeighbours(lost: readonly PlacedBlock[], added: readonly PlacedBlock[]): UnmatchedBlock[][] {
  const all: UnmatchedBlock[] = [
    ...lost.map((placed) => ({ ...placed, side: 'source' as const })),
    ...added.map((placed) => ({ ...placed, side: 'output' as const })),
  ].sort((x, y) => x.first - y.first || y.last - x.last);
  const groups: UnmatchedBlock[][] = [];
  const open = new Map<DifferenceKind, { group: UnmatchedBlock[]; last: number }>();
  for (const placed of all) {
    const kind = kindOfBlock(placed.block);
    const near = open.get(kind);
    if (near !== undefined && placed.first <= near.last + 2) {
      near.group.push(placed);
      near.last = Math.max(near.last, placed.last);
    } else {
      const group = [placed];
      groups.push(group);
      open.set(kind, { group, last: placed.last });
    }
  }
  return groups;
}
