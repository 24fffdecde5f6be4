import type { BlockProblem } from '../article/parsed-block.ts';
import { type BlockLine, indentOf, isBlankOrComment, lineIndexAt, linesOf } from './block-lines.ts';
import { editText } from './edit-text.ts';
import { readKeyValueLine } from './key-value-line.ts';
import { outsideTextBlocks } from './outside-text-blocks.ts';
import type { Diagnosis, Edit, SyntaxRule } from './rule.ts';
import { SYNTAX_RULES } from './rules/syntax.ts';
import { unbalancedQuote } from './rules/unbalanced-quote.ts';
import { unclosedBracket } from './rules/unclosed-bracket.ts';
import { readStretch, type Stretch } from './stretches.ts';
import type { TrialReader } from './trial-reader.ts';

/** A rule and what it says of a line. */
export interface Candidate {
  rule: SyntaxRule;
  diagnosis: Diagnosis;
}

/** The rules that know what swallows the lines below. */
const SWALLOWING: readonly SyntaxRule[] = [unclosedBracket, unbalancedQuote];

/** So far above the place where the parser stumbles a cause is looked for. */
const FARTHEST = 100;

/**
 * The likeliest cause of a stretch's first problem: on the line of the problem, the line below, then the lines above, the
 * nearest first. Null if nothing explains it.
 */
export function findCause(block: string, stretch: Stretch, reader: TrialReader): Candidate | null {
  const [problem] = stretch.problems as readonly [BlockProblem];
  const lines = linesOf(block);
  const swallowing = findSwallowing(block, lines, stretch, reader);
  if (swallowing !== null) return swallowing;
  const at = lineIndexAt(lines, problem.span[0]);
  const candidatesOn = (index: number): Candidate[] => {
    const line = lines[index];
    if (line === undefined || line.start < stretch.start || line.start >= stretch.end) return [];
    return candidates(block, line, problem);
  };
  // What is wrong in the line below shows in this one as often as not.
  const best = bestOf(block, stretch, [...candidatesOn(at), ...candidatesOn(at + 1)], reader);
  if (best !== null) return best;
  return reader.sparingly(() => {
    for (let index = at - 1; index >= Math.max(0, at - FARTHEST) && !reader.isWeary; index--) {
      if (lines[index]!.start < stretch.start) break;
      const above = bestOf(block, stretch, candidatesOn(index), reader);
      if (above !== null) return above;
    }
    return null;
  });
}

/** Everything that could be wrong with a line. */
export function candidates(
  block: string,
  line: BlockLine,
  { code, span }: Pick<BlockProblem, 'code' | 'span'>,
  rules: readonly SyntaxRule[] = SYNTAX_RULES,
): Candidate[] {
  // Moved or not, to us it would be the end of the block.
  if (/^[ \t]*---[ \t]*$/.test(line.text)) return [];
  const broken = { block, ...line, code, offset: span[0] };
  return rules.flatMap((rule) => [...rule.diagnose(broken)].map((diagnosis) => ({ rule, diagnosis })));
}

/** What keeps a stretch from being read after a change, in places of the stretch as it is. */
export function problemsAfter(
  block: string,
  { start, end }: Stretch,
  edits: readonly Edit[],
  reader: TrialReader,
): BlockProblem[] {
  const last = edits.reduce((most, edit) => Math.max(most, edit.end), end);
  const { text, origin } = editText(block.slice(0, last), edits);
  const { problems } = readStretch(text, start, text.length, reader);
  return problems.map((problem) => ({ ...problem, span: [origin(problem.span[0]), origin(problem.span[1])] }));
}

/**
 * The first quote or bracket that opens, and is not closed before a line that is indented no deeper. What the parser says
 * of the lines below it is of no use, so this one comes before everything else.
 */
function findSwallowing(
  block: string,
  lines: readonly BlockLine[],
  stretch: Stretch,
  reader: TrialReader,
): Candidate | null {
  const [problem] = stretch.problems as readonly [BlockProblem];
  const own = lines.filter(({ start }) => start >= stretch.start && start < stretch.end);
  const filled = own.filter(({ text }) => !isBlankOrComment(text));
  let next = 0;
  for (const line of outsideTextBlocks(own)) {
    const value = readKeyValueLine(line.text);
    if (value === null || !/^["'[{]/.test(value.value)) continue;
    while (next < filled.length && filled[next]!.start <= line.start) next++;
    const below = filled[next];
    const isDeeper = below !== undefined && indentOf(below.text) > value.indent;
    // A key in the middle of a text is hardly meant; in brackets it is what one expects.
    if (isDeeper && (/^[[{]/.test(value.value) || readKeyValueLine(below.text)?.key == null)) continue;
    const swallowing = candidates(block, line, problem, SWALLOWING).find(({ diagnosis }) => diagnosis.isSwallowing);
    if (swallowing === undefined) continue;
    const [left] = problemsAfter(block, stretch, swallowing.diagnosis.edits, reader);
    if (left === undefined || left.span[0] > line.end) return swallowing;
    if (reader.isWeary) return null;
  }
  return null;
}

/** The candidate with which the parser gets furthest, a sure one if there is any; null if none brings it past the problem. */
function bestOf(block: string, stretch: Stretch, found: readonly Candidate[], reader: TrialReader): Candidate | null {
  const isSure = ({ diagnosis }: Candidate) => diagnosis.isSure !== false;
  const unsure = found.filter((candidate) => !isSure(candidate));
  return furthestOf(block, stretch, found.filter(isSure), reader) ?? furthestOf(block, stretch, unsure, reader);
}

function furthestOf(
  block: string,
  stretch: Stretch,
  found: readonly Candidate[],
  reader: TrialReader,
): Candidate | null {
  const [problem] = stretch.problems as readonly [BlockProblem];
  let best: Candidate | null = null;
  let furthest = problem.span[0];
  for (const candidate of found) {
    if (candidate.diagnosis.edits.length === 0) continue;
    const next = problemsAfter(block, stretch, candidate.diagnosis.edits, reader);
    // A repair that trades one problem for several has only moved the trouble.
    if (next.length > stretch.problems.length && problem.code !== 'not-a-mapping') continue;
    const reached = next[0]?.span[0] ?? Number.POSITIVE_INFINITY;
    if (reached > furthest) [best, furthest] = [candidate, reached];
  }
  return best;
}
