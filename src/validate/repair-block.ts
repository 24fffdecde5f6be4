import { parseYamlBlock } from '../article/parse-yaml-block.ts';
import type { BlockProblem } from '../article/parsed-block.ts';
import { indentOf, isBlankOrComment, lineIndexAt, linesOf } from './block-lines.ts';
import { editText } from './edit-text.ts';
import { type Candidate, candidates, findCause, problemsAfter } from './find-cause.ts';
import type { BrokenLine, Diagnosis, Edit, SyntaxRule } from './rule.ts';
import { FALLBACK_RULES, SYNTAX_RULES } from './rules/syntax.ts';
import { firstBroken, type Stretch } from './stretches.ts';
import { HARMLESS, TrialReader } from './trial-reader.ts';

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

/** More faults than this in so many lines, and the file is no front matter at all. */
const MOST_REPAIRS = 40;
const LINES_PER_REPAIR = 10;

/**
 * Finds the causes for which a block of YAML cannot be read, by mending them one by one.
 *
 * A parser tells where it stumbled, not why, and what it says of the rest hangs on how it went on. So each rule offers
 * causes for the lines at which the trouble may have begun, with a change of the text; a cause is believed if the parser
 * gets further with its change. Then the next one is looked for, in the text so mended. What nothing explains is left out
 * with its whole entry. Where all that takes too long, the next problem is told as the parser tells it, and is the last.
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
  const reader = new TrialReader();
  const most = Math.max(MOST_REPAIRS, linesOf(given).length / LINES_PER_REPAIR);
  // A block whose faults leave it readable has been read just before.
  let sound = reader.problemsOf(given).length === 0 ? given.length : 0;
  for (let count = 0; ; count++) {
    const stretch = firstBroken(repaired.block, sound, reader);
    if (stretch === null) break;
    sound = stretch.start;
    reader.goThrough(repaired.block);
    const step = count < most && !reader.isWeary ? nextStep(repaired.block, stretch, reader) : null;
    if (step === null) return givenUp(repaired, stretch.problems[0]!);
    add(repaired, step, true);
    if (step.leavesOut) repaired.isWhole = false;
    follow(repaired, step.edits);
  }
  const isSure = repaired.isWhole && repaired.diagnosed.every(({ diagnosis }) => diagnosis.isSure !== false);
  const { problems } = parseYamlBlock(repaired.block);
  // Stretches that can be read are a block that can be read, unless there is something of which we have not thought.
  const blocking = problems.find(({ code }) => !HARMLESS.has(code));
  if (blocking !== undefined) return givenUp(repaired, blocking);
  repaired.mended = isSure && repaired.diagnosed.length > 0 ? repaired.block : null;
  explainHarmless(repaired, problems);
  return repaired;
}

interface Step extends Candidate {
  edits: readonly Edit[];
  leavesOut: boolean;
}

function nextStep(block: string, stretch: Stretch, reader: TrialReader): Step | null {
  const cause = findCause(block, stretch, reader);
  if (cause !== null) return { ...cause, edits: cause.diagnosis.edits, leavesOut: false };
  return reader.sparingly(() => leaveOut(block, stretch, reader));
}

/** Leaves out the entry whose absence brings the parser past the problem, from the problem's own upwards. */
function leaveOut(block: string, stretch: Stretch, reader: TrialReader): Step | null {
  const [problem] = stretch.problems as readonly [BlockProblem];
  const lines = linesOf(block);
  const at = lineIndexAt(lines, problem.span[0]);
  const starts = lines.flatMap(({ text }, index) => (indentOf(text) === 0 && !isBlankOrComment(text) ? [index] : []));
  for (let nth = starts.findLastIndex((index) => index <= at); nth >= 0 && !reader.isWeary; nth--) {
    const first = starts[nth]!;
    if (lines[first]!.start < stretch.start) return null;
    const last = starts[nth + 1] ?? lines.length;
    const edits = lines.slice(first, last).map(({ start }) => ({ start, end: start, text: '# ' }));
    const [next] = problemsAfter(block, stretch, edits, reader);
    if (next !== undefined && next.span[0] <= problem.span[0]) continue;
    return { ...fallback(block, problem, lines[first === at ? at : first]!), edits, leavesOut: true };
  }
  return null;
}

function fallback(block: string, { code, span }: BlockProblem, line = lineAt(block, span[0])): Candidate {
  const broken: BrokenLine = { block, ...line, code, offset: span[0] };
  for (const rule of FALLBACK_RULES) for (const diagnosis of rule.diagnose(broken)) return { rule, diagnosis };
  throw new Error(`no rule explains ${code}`);
}

function givenUp(repaired: RepairedBlock, problem: BlockProblem): RepairedBlock {
  addFallback(repaired, problem);
  return { ...repaired, isReadable: false, isWhole: false };
}

function addFallback(repaired: RepairedBlock, problem: BlockProblem): void {
  add(repaired, fallback(repaired.block, problem), !HARMLESS.has(problem.code));
}

/** What a readable block still has: keys that stand twice, aliases and tags that mean nothing. */
function explainHarmless(repaired: RepairedBlock, problems: readonly BlockProblem[]): void {
  const edits: Edit[] = [];
  for (const { code, span } of problems) {
    const rules = SYNTAX_RULES.filter(({ name }) => name === EXPLAINS[code]);
    const [found] = candidates(repaired.block, lineAt(repaired.block, span[0]), { code, span }, rules);
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

function lineAt(block: string, offset: number) {
  const lines = linesOf(block);
  return lines[lineIndexAt(lines, offset)] ?? { text: '', start: 0, end: 0 };
}
