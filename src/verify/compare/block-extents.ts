import type { Alignment } from '../align/alignment.ts';
import type { Block } from '../meaning/meaning.ts';

/** A block of either side with its edges, as places in the source. */
export interface PlacedBlock {
  readonly block: Block;
  /** The first and the last visible atom in it that both sides have. */
  readonly first: number;
  readonly last: number;
}

/**
 * Blocks by the edges that both sides can agree on. Left out are blocks in which nothing is visible, and those of whose
 * content the other side has nothing: that is missing text and told as such.
 */
export function placeBlocks(blocks: readonly Block[], side: 'source' | 'output', alignment: Alignment): PlacedBlock[] {
  const { next, previous } = sharedAtoms(side, alignment);
  const placed: PlacedBlock[] = [];
  for (const block of blocks) {
    const first = next[block.start]!;
    const last = previous[block.end]!;
    if (first >= block.end || last < block.start) continue;
    const inSource = (at: number) => (side === 'source' ? at : alignment.inSource[at]!);
    placed.push({ block, first: inSource(first), last: inSource(last) });
  }
  return placed;
}

/** By place: the next visible atom from there on, and the one before it, that both sides have. */
function sharedAtoms(side: 'source' | 'output', alignment: Alignment): { next: Int32Array; previous: Int32Array } {
  const [mine, other] = side === 'source' ? [alignment.a, alignment.b] : [alignment.b, alignment.a];
  const partners = side === 'source' ? alignment.inOutput : alignment.inSource;
  const { length } = mine;
  const next = new Int32Array(length + 1).fill(length);
  const previous = new Int32Array(length + 1).fill(-1);
  const isShared = (at: number) => partners[at]! >= 0 && mine.isRequired(at) && other.isRequired(partners[at]!);
  for (let at = length - 1; at >= 0; at--) next[at] = isShared(at) ? at : next[at + 1]!;
  for (let at = 0; at < length; at++) previous[at + 1] = isShared(at) ? at : previous[at]!;
  return { next, previous };
}
