import { parseYamlBlock } from '../article/parse-yaml-block.ts';
import type { BlockProblem } from '../article/parsed-block.ts';
import { type BlockLine, indentOf, isBlankOrComment, linesOf } from './block-lines.ts';
import { editText } from './edit-text.ts';
import { readKeyValueLine } from './key-value-line.ts';
import { outsideTextBlocks } from './outside-text-blocks.ts';
import type { BrokenLine, Diagnosis, Edit, SyntaxRule } from './rule.ts';
import { FALLBACK_RULES, SYNTAX_RULES } from './rules/syntax.ts';

/** A cause, and the rule that knows it. Offsets count from the start of the block as it was given. */
export interface Diagnosed {
  rule: SyntaxRule;
  diagnosis: Diagnosis;
  /** Whether nothing could be read for it. */
  isBlocking: boolean;
}

/** A block after every cause that was found has been mended, so that reading can go on. */
export interface RepairedBlock {
  block: string;
  diagnosed: Diagnosed[];
  /** Where something of the repaired block stood in the block as it was given. */
  origin(offset: number): number;
  /** The block with every cause mended that hindered reading, and nothing else; null where one has no sure mending. */
  mended: string | null;
  /** Whether the repaired block can be read. */
  isReadable: boolean;
  /** Whether nothing had to be left out to make it so. */
  isWhole: boolean;
}

/** Problems that leave the rest of the block readable. */
const HARMLESS: ReadonlySet<string> = new Set([
  'duplicate-key',
  'unknown-tag',
  'unresolved-alias',
  'alias-bomb',
  'circular-alias',
]);

/** More faults than this in one block, and the file is no front matter at all. */
const MOST_REPAIRS = 40;

/**
 * Finds the causes for which a block of YAML cannot be read, by mending them one by one.
 *
 * A parser tells where it stumbled, not why, and what it says of the rest hangs on how it went on. So each rule offers
 * causes for the lines at which the trouble may have begun, with a change of the text; a cause is believed if the parser
 * gets further with its change. Then the next one is looked for, in the text so mended. What nothing explains is left out
 * with its whole entry.
 */
export function repairBlock(given: string): RepairedBlock {
  const repaired: RepairedBlock = {
    block: given,
    diagnosed: [],
    origin: (offset) => offset,
    mended: null,
    isReadable: true,
    isWhole: true,
  };
  for (let count = 0; ; count++) {
    const problems = blockingProblems(repaired.block);
    const problem = problems[0];
    if (problem === undefined) break;
    const step =
      count < MOST_REPAIRS ? (findCause(repaired.block, problems) ?? leaveOut(repaired.block, problem)) : null;
    if (step === null) {
      addFallback(repaired, problem);
      return { ...repaired, isReadable: false, isWhole: false };
    }
    add(repaired, step, true);
    if (step.leavesOut) repaired.isWhole = false;
    follow(repaired, step.edits);
  }
  const isSure = repaired.isWhole && repaired.diagnosed.every(({ diagnosis }) => diagnosis.isSure !== false);
  repaired.mended = isSure && repaired.diagnosed.length > 0 ? repaired.block : null;
  explainHarmless(repaired);
  return repaired;
}

/** A rule and what it says of a line. */
type Candidate = Pick<Diagnosed, 'rule' | 'diagnosis'>;

interface Step extends Candidate {
  edits: readonly Edit[];
  leavesOut: boolean;
}

function blockingProblems(block: string): BlockProblem[] {
  return parseYamlBlock(block).problems.filter(({ code }) => !HARMLESS.has(code));
}

/** The likeliest cause: on the line of the problem, the line below, then the lines above, the nearest first. */
function findCause(block: string, problems: readonly BlockProblem[]): Step | null {
  const problem = problems[0]!;
  const offset = problem.span[0];
  const lines = linesOf(block);
  const swallowing = findSwallowing(block, lines, problem);
  if (swallowing !== null) return { ...swallowing, edits: swallowing.diagnosis.edits, leavesOut: false };
  const at = lineIndexAt(lines, offset);
  const candidatesOn = (index: number): Candidate[] => {
    const line = lines[index];
    return line === undefined ? [] : candidates({ block, ...line, code: problem.code, offset });
  };
  // What is wrong in the line below shows in this one as often as not.
  for (const group of [[at, at + 1], ...Array.from({ length: at }, (_, index) => [at - 1 - index])]) {
    const best = bestOf(block, problems, group.flatMap(candidatesOn));
    if (best !== null) return { ...best, edits: best.diagnosis.edits, leavesOut: false };
  }
  return null;
}

/**
 * The first quote or bracket that opens, and is not closed before a line that is indented no deeper. What the parser says
 * of the lines below it is of no use, so this one comes before everything else.
 */
function findSwallowing(block: string, lines: readonly BlockLine[], problem: BlockProblem): Candidate | null {
  for (const line of outsideTextBlocks(lines)) {
    const value = readKeyValueLine(line.text);
    if (value === null || !/^["'[{]/.test(value.value)) continue;
    const below = lines.find(({ start, text }) => start > line.start && !isBlankOrComment(text));
    const isDeeper = below !== undefined && indentOf(below.text) > value.indent;
    // A key in the middle of a text is hardly meant; in brackets it is what one expects.
    if (isDeeper && (/^[[{]/.test(value.value) || readKeyValueLine(below.text)?.key == null)) continue;
    const found = candidates({ block, ...line, code: problem.code, offset: problem.span[0] });
    const swallowing = found.find(({ diagnosis }) => diagnosis.isSwallowing === true);
    if (swallowing === undefined) continue;
    const edited = editText(block, swallowing.diagnosis.edits);
    const next = blockingProblems(edited.text)[0];
    if (next === undefined || edited.origin(next.span[0]) > line.end) return swallowing;
  }
  return null;
}

function candidates(line: BrokenLine): Candidate[] {
  return SYNTAX_RULES.flatMap((rule) => [...rule.diagnose(line)].map((diagnosis) => ({ rule, diagnosis })));
}

/** The candidate with which the parser gets furthest, a sure one if there is any; null if none brings it past the problem. */
function bestOf(block: string, problems: readonly BlockProblem[], found: readonly Candidate[]): Candidate | null {
  const isSure = ({ diagnosis }: Candidate) => diagnosis.isSure !== false;
  return furthestOf(block, problems, found.filter(isSure)) ?? furthestOf(block, problems, found);
}

function furthestOf(block: string, problems: readonly BlockProblem[], found: readonly Candidate[]): Candidate | null {
  const [problem] = problems as readonly [BlockProblem];
  let best: Candidate | null = null;
  let furthest = problem.span[0];
  for (const candidate of found) {
    if (candidate.diagnosis.edits.length === 0) continue;
    const edited = editText(block, candidate.diagnosis.edits);
    const next = blockingProblems(edited.text);
    // A repair that trades one problem for several has only moved the trouble.
    if (next.length > problems.length && problem.code !== 'not-a-mapping') continue;
    const reached = next[0] === undefined ? Number.POSITIVE_INFINITY : edited.origin(next[0].span[0]);
    if (reached > furthest) [best, furthest] = [candidate, reached];
  }
  return best;
}

/** Leaves out the entry whose absence brings the parser past the problem, from the problem's own upwards. */
function leaveOut(block: string, problem: BlockProblem): Step | null {
  const lines = linesOf(block);
  const at = lineIndexAt(lines, problem.span[0]);
  const starts = lines.flatMap(({ text }, index) => (indentOf(text) === 0 && !isBlankOrComment(text) ? [index] : []));
  for (const first of starts.filter((index) => index <= at).reverse()) {
    const last = starts.find((index) => index > first) ?? lines.length;
    const edits = lines.slice(first, last).map(({ start }) => ({ start, end: start, text: '# ' }));
    const edited = editText(block, edits);
    const next = blockingProblems(edited.text)[0];
    if (next !== undefined && edited.origin(next.span[0]) <= problem.span[0]) continue;
    return { ...fallback(block, problem, lines[first === at ? at : first]!), edits, leavesOut: true };
  }
  return null;
}

function fallback(block: string, { code, span }: BlockProblem, line = lineAt(block, span[0])): Candidate {
  const broken: BrokenLine = { block, ...line, code, offset: span[0] };
  for (const rule of FALLBACK_RULES) for (const diagnosis of rule.diagnose(broken)) return { rule, diagnosis };
  throw new Error(`no rule explains ${code}`);
}

function addFallback(repaired: RepairedBlock, problem: BlockProblem): void {
  add(repaired, fallback(repaired.block, problem), !HARMLESS.has(problem.code));
}

/** What a readable block still has: keys that stand twice, aliases and tags that mean nothing. */
function explainHarmless(repaired: RepairedBlock): void {
  const edits: Edit[] = [];
  for (const { code, span } of parseYamlBlock(repaired.block).problems) {
    const broken = { block: repaired.block, ...lineAt(repaired.block, span[0]), code, offset: span[0] };
    const found = candidates(broken).find(({ rule }) => EXPLAINS[code] === rule.name);
    if (found === undefined) {
      addFallback(repaired, { code, message: '', span });
      continue;
    }
    add(repaired, found, false);
    edits.push(...found.diagnosis.edits);
  }
  if (edits.length > 0) follow(repaired, edits);
}

const EXPLAINS: Readonly<Record<string, string>> = {
  'duplicate-key': 'duplicate-key',
  'unknown-tag': 'unknown-tag',
  'unresolved-alias': 'undefined-alias',
};

function add({ diagnosed, origin }: RepairedBlock, { rule, diagnosis }: Candidate, isBlocking: boolean): void {
  const { start, end, edits } = diagnosis;
  const placed = edits.map((edit) => ({ ...edit, start: origin(edit.start), end: origin(edit.end) }));
  diagnosed.push({
    rule,
    diagnosis: { ...diagnosis, start: origin(start), end: origin(end), edits: placed },
    isBlocking,
  });
}

function follow(repaired: RepairedBlock, edits: readonly Edit[]): void {
  const { origin } = repaired;
  const edited = editText(repaired.block, edits);
  repaired.block = edited.text;
  repaired.origin = (offset) => origin(edited.origin(offset));
}

function lineIndexAt(lines: readonly { start: number; end: number }[], offset: number): number {
  const index = lines.findIndex(({ end }) => offset <= end);
  return index === -1 ? lines.length - 1 : index;
}

function lineAt(block: string, offset: number) {
  const lines = linesOf(block);
  return lines[lineIndexAt(lines, offset)] ?? { text: '', start: 0, end: 0 };
}
