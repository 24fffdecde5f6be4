import type { Block } from '../meaning/meaning.ts';
import type { PlacedBlock } from './block-extents.ts';

/** Which blocks of the two sides are the same. */
export interface MatchedBlocks {
  readonly pairs: readonly [PlacedBlock, PlacedBlock][];
  readonly lost: readonly PlacedBlock[];
  readonly added: readonly PlacedBlock[];
}

/** Pairs blocks with the same edges by a key of their own; equal ones in order, so outer ones with outer ones. */
export function matchBlocks(
  source: readonly PlacedBlock[],
  output: readonly PlacedBlock[],
  key: (block: Block) => string,
): MatchedBlocks {
  const keyOf = ({ block, first, last }: PlacedBlock) => `${first} ${last} ${key(block)}`;
  const waiting = new Map<string, { blocks: PlacedBlock[]; taken: number }>();
  for (const placed of output) {
    const same = waiting.get(keyOf(placed));
    if (same === undefined) waiting.set(keyOf(placed), { blocks: [placed], taken: 0 });
    else same.blocks.push(placed);
  }
  const pairs: [PlacedBlock, PlacedBlock][] = [];
  const lost: PlacedBlock[] = [];
  for (const placed of source) {
    const same = waiting.get(keyOf(placed));
    if (same === undefined || same.taken === same.blocks.length) lost.push(placed);
    else pairs.push([placed, same.blocks[same.taken++]!]);
  }
  const added = [...waiting.values()].flatMap(({ blocks, taken }) => blocks.slice(taken));
  return { pairs, lost, added };
}
