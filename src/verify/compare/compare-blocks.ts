import type { Block, Meaning } from '../meaning/meaning.ts';
import { placeBlocks } from './block-extents.ts';
import { addBlocks } from './block-findings.ts';
import { aBlock, nameOfBlock, namesOfBlocks } from './block-names.ts';
import { compareNesting } from './compare-nesting.ts';
import { compareTable } from './compare-table.ts';
import type { Comparison } from './comparison.ts';
import { groupNeighbours, type UnmatchedBlock } from './group-neighbours.ts';
import { kindOfBlock } from './kind-of-block.ts';
import { matchBlocks } from './match-blocks.ts';

/** Reports blocks that are another kind of block, begin or end elsewhere, are missing or stand in another one. */
export function compareBlocks(comparison: Comparison): void {
  const { alignment, isStrict } = comparison;
  const place = (meaning: Meaning, side: 'source' | 'output') => {
    const compared = isStrict ? meaning.blocks : meaning.blocks.filter((block) => !block.isSoft);
    return placeBlocks(compared, side, alignment);
  };
  const same = matchBlocks(place(comparison.source, 'source'), place(comparison.output, 'output'), (b) => b.label);
  const changed = matchBlocks(same.lost, same.added, kindOfBlock);
  for (const [source, output] of changed.pairs) {
    const message = `The ${nameOfBlock(source.block.label)} became ${aBlock(output.block.label)}.`;
    addBlocks(comparison, [source], [output], message);
  }
  for (const group of groupNeighbours(changed.lost, changed.added)) reportGroup(comparison, group);
  compareNesting(comparison, same.pairs);
  for (const [source, output] of same.pairs) {
    compareTable(comparison, source.block, output.block);
    compareLanguage(comparison, source.block, output.block);
  }
}

function reportGroup(comparison: Comparison, group: readonly UnmatchedBlock[]): void {
  const source = group.filter(({ side }) => side === 'source');
  const output = group.filter(({ side }) => side === 'output');
  const was = namesOfBlocks(source.map(({ block }) => block.label));
  const is = namesOfBlocks(output.map(({ block }) => block.label));
  addBlocks(comparison, source, output, groupMessage(was, is));
}

function groupMessage(was: string, is: string): string {
  if (was === is) return `The source has ${was} here, with another beginning or end in the output.`;
  if (is === '') return `The source has ${was} here that the output does not have.`;
  if (was === '') return `The output has ${is} here that the source does not have.`;
  return `The source has ${was} here, the output ${is}.`;
}

function compareLanguage({ findings, isStrict }: Comparison, source: Block, output: Block): void {
  if (!isStrict || !source.language || source.language === output.language) return;
  const where = { a0: source.start, a1: source.end, b0: output.start, b1: output.end };
  findings.add('language', where, `The code's language ${source.language} became ${output.language || 'none'}.`);
}
