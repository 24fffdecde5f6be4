import { indentOf, isBlankOrComment, linesOf } from '../block-lines.ts';
import type { BrokenLine, Diagnosis, SyntaxRule } from '../rule.ts';

/** A line that is indented otherwise than its neighbours. */
export const badIndent: SyntaxRule = {
  stage: 'syntax',
  name: 'bad-indent',
  summary: 'A line is indented otherwise than the lines that it belongs to.',
  why: 'In YAML the indentation says what belongs to what, so one blank too many or too few makes the block unreadable.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: Tides\n date: 2022-06-18\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18\n---\n',
  *diagnose(line) {
    if (isBlankOrComment(line.text)) return;
    const indent = indentOf(line.text);
    if (line.text.slice(0, indent).includes('\t')) return;
    for (const wanted of likelyIndents(line)) if (wanted !== indent) yield indented(line, indent, wanted);
  },
};

function indented({ start }: BrokenLine, indent: number, wanted: number): Diagnosis {
  return {
    start,
    end: start + Math.max(1, indent),
    message: `the line is indented by ${blanks(indent)}, and ${wanted === 0 ? 'the keys around it by none' : `its neighbours by ${blanks(wanted)}`}`,
    help: wanted === 0 ? 'Let it begin at the start of the line.' : `Indent it by ${blanks(wanted)}.`,
    edits: [{ start, end: start + indent, text: ' '.repeat(wanted) }],
    isSure: Math.abs(wanted - indent) <= 3,
  };
}

function blanks(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/** How the lines around it are indented, the line above first. */
function likelyIndents({ block, start, end }: BrokenLine): number[] {
  const filled = linesOf(block).filter(({ text }) => !isBlankOrComment(text));
  const above = filled.filter((line) => line.end <= start).at(-1);
  const below = filled.find((line) => line.start >= end);
  const indents = [above, below].flatMap((line) => (line === undefined ? [] : indentOf(line.text)));
  // A key at the start of its line is right, unless most other lines are indented.
  const isOutvoted = 2 * filled.filter(({ text }) => indentOf(text) === 0).length < filled.length;
  const own = indentOf(block.slice(start, end));
  return [...new Set([...indents, 0])].filter((wanted) => own > 0 || wanted === 0 || isOutvoted);
}
