import { linesOf } from '../block-lines.ts';
import type { BrokenLine, Edit, SyntaxRule } from '../rule.ts';

/** How many spaces stand for a tab: what most front matter indents with. */
const SPACES = '  ';

/** Lines that are indented with tabs. */
export const tabIndent: SyntaxRule = {
  stage: 'syntax',
  name: 'tab-indent',
  summary: 'A line is indented with a tab.',
  why: 'YAML forbids tabs for indentation: some readers refuse the block, others guess.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: Tides\ntags:\n\t- sea\n\t- moon\n---\n',
  good: '---\ntitle: Tides\ntags:\n  - sea\n  - moon\n---\n',
  *diagnose(line) {
    const tabs = leadingTabs(line.text);
    if (tabs === '') return;
    const fault = {
      start: line.start,
      end: line.start + tabs.length,
      message: 'the line is indented with a tab, which YAML forbids',
    };
    yield { ...fault, help: 'Indent with spaces, two for each tab.', edits: untabbed(line, SPACES) };
    // The tab may be there by mistake, before a key that belongs at the start of its line.
    yield { ...fault, help: 'Remove the tab, or indent with spaces.', edits: untabbed(line, ''), isSure: false };
  },
};

/** The line and those below it that begin with tabs, too: one slip, one finding. */
function untabbed({ block, start }: BrokenLine, spaces: string): Edit[] {
  const edits: Edit[] = [];
  for (const line of linesOf(block, start)) {
    const tabs = leadingTabs(line.text);
    if (tabs === '') break;
    edits.push({ start: line.start, end: line.start + tabs.length, text: tabs.replaceAll('\t', spaces) });
  }
  return edits;
}

function leadingTabs(line: string): string {
  const blanks = /^[ \t]*/.exec(line)![0];
  return blanks.includes('\t') ? blanks : '';
}
