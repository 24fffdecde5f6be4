import type { BlockProblem } from '../article/parsed-block.ts';
import { type BlockLine, indentOf, isBlankOrComment, linesOf } from './block-lines.ts';
import { readKeyValueLine } from './key-value-line.ts';
import type { TrialReader } from './trial-reader.ts';

/** A part of a block, made of whole entries, that can be read for itself, and what keeps it from being read. */
export interface Stretch {
  start: number;
  end: number;
  /** Their spans count from the start of the block. */
  problems: readonly BlockProblem[];
}

/** How many lines are read together: most front matter is shorter and is read as it is. */
const LINES_TOGETHER = 120;

/**
 * Finds the first stretch from an offset on that cannot be read, as short as it can be told, or null if all can be.
 *
 * What stands above in entries that are sound has no part in it, and what stands far below neither, unless the trouble
 * reaches that far: then the stretch is longer.
 *
 * @param sound how far the block is known to be readable; the beginning of an entry.
 */
export function firstBroken(block: string, sound: number, reader: TrialReader): Stretch | null {
  const lines = linesOf(block);
  const starts = entryStarts(lines).filter((start) => start > sound);
  let from = sound;
  let count = LINES_TOGETHER;
  while (from < block.length) {
    const end = boundaryBelow(block, lines, starts, from, count);
    const stretch = readStretch(block, from, end, reader);
    const [problem] = stretch.problems;
    if (problem === undefined) from = end;
    else if (end < block.length && reachesEnd(problem, starts, end)) count *= 4;
    else return withoutSound(block, stretch, starts, reader);
  }
  return null;
}

/** The same stretch of a block that has been changed, or of one that nothing is known of yet. */
export function readStretch(block: string, start: number, end: number, reader: TrialReader): Stretch {
  const found = reader.problemsOf(block.slice(start, end));
  const problems = found.map((problem): BlockProblem => {
    return { ...problem, span: [problem.span[0] + start, problem.span[1] + start] };
  });
  return { start, end, problems };
}

/** Where keys of the top level begin; none where the block's first line is no such key, since nothing is sure then. */
function entryStarts(lines: readonly BlockLine[]): number[] {
  const first = lines.find(({ text }) => !isBlankOrComment(text));
  if (first === undefined || !isEntryStart(first)) return [];
  return lines.filter(isEntryStart).map(({ start }) => start);
}

function isEntryStart({ text }: BlockLine): boolean {
  return /^[\w"'\p{L}]/u.test(text) && indentOf(text) === 0 && readKeyValueLine(text)?.key != null;
}

function boundaryBelow(
  block: string,
  lines: readonly BlockLine[],
  starts: readonly number[],
  from: number,
  count: number,
): number {
  const first = lines.findIndex(({ start }) => start >= from);
  const far = lines[first + count]?.start;
  if (far === undefined) return block.length;
  return starts.find((start) => start >= far) ?? block.length;
}

/** A quote or bracket that is not closed shows at the end of what was read, wherever that is. */
function reachesEnd(problem: BlockProblem, starts: readonly number[], end: number): boolean {
  const last = starts.findLast((start) => start < end);
  return last === undefined || problem.span[0] >= last;
}

/** Leaves the entries above the problem out, as many as are sound without those below them. */
function withoutSound(block: string, stretch: Stretch, starts: readonly number[], reader: TrialReader): Stretch {
  const [problem] = stretch.problems as readonly [BlockProblem];
  const above = starts.filter((start) => start > stretch.start && start <= problem.span[0]);
  for (let back = 1; back <= above.length; back *= 2) {
    const start = above[above.length - back]!;
    if (reader.problemsOf(block.slice(stretch.start, start)).length > 0) continue;
    const shorter = readStretch(block, start, stretch.end, reader);
    const [same] = shorter.problems;
    if (same?.span[0] === problem.span[0] && same.code === problem.code) return shorter;
  }
  return stretch;
}
