import type { Block } from '../meaning/meaning.ts';
import type { PlacedBlock } from './block-extents.ts';
import { addBlocks } from './block-findings.ts';
import { aBlock, nameOfBlock } from './block-names.ts';
import type { Comparison } from './comparison.ts';

/** Reports blocks with the same edges that stand in one another the other way round: a quote in a list, a list in a quote. */
export function compareNesting(comparison: Comparison, pairs: readonly [PlacedBlock, PlacedBlock][]): void {
  const inOutput = new Map<Block | null, Block | null>([[null, null]]);
  for (const [source, output] of pairs) inOutput.set(source.block, output.block);
  const known = new Set(inOutput.values());
  const told = new Set<number>();
  for (const [source, output] of pairs) {
    const was = source.block.container;
    const is = output.block.container;
    // A container without a partner is reported for itself.
    if (!inOutput.has(was) || !known.has(is) || inOutput.get(was) === is) continue;
    // Where blocks swap places, each is in another one; the outermost tells it all.
    if (source.block.isSoft || told.has(source.first)) continue;
    told.add(source.first);
    const place = (block: Block | null) => (block === null ? 'on its own' : `in ${aBlock(block.label)}`);
    const message = `The ${nameOfBlock(source.block.label)} stood ${place(was)} and stands ${place(is)}.`;
    addBlocks(comparison, [source], [output], message);
  }
}
