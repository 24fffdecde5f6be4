import { indentOf, linesOf } from '../block-lines.ts';
import { readKeyValueLine } from '../key-value-line.ts';
import type { BrokenLine, SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** A list or map in brackets that is never closed. */
export const unclosedBracket: SyntaxRule = {
  stage: 'syntax',
  name: 'unclosed-bracket',
  summary: 'A list `[…` or map `{…` is never closed.',
  why: 'YAML reads on, over the next keys, until the block ends, and points at some later line.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: Tides\ntags: [sea, moon\ndate: 2022-06-18\n---\n',
  good: '---\ntitle: Tides\ntags: [sea, moon]\ndate: 2022-06-18\n---\n',
  *diagnose(line) {
    const value = readKeyValueLine(line.text);
    if (value === null || !/^[[{]/.test(value.value)) return;
    const end = contentEnd(line, value.indent);
    const content = line.block.slice(line.start + value.valueStart, end);
    const closing = missingBrackets(content);
    if (closing === '') return;
    const start = line.start + value.valueStart;
    const kind = value.value.startsWith('[') ? 'list' : 'map';
    yield {
      start,
      end: start + 1,
      message: `the ${kind} ${shown(value.value)} is never closed`,
      help: `Type ${closing} behind ${shown(content.slice(-20).trimStart())}`,
      edits: [{ start: end, end, text: closing }],
      isSwallowing: true,
    };
  },
};

/** Where the lines that belong to the value end: before the next line that is indented no deeper. */
function contentEnd({ block, start, end, text }: BrokenLine, indent: number): number {
  let last = start + text.trimEnd().length;
  for (const line of linesOf(block, Math.min(block.length, end + 1))) {
    if (line.text.trim() === '') continue;
    if (indentOf(line.text) <= indent) break;
    last = line.start + line.text.trimEnd().length;
  }
  return last;
}

function missingBrackets(content: string): string {
  let missing = '';
  let quote = '';
  for (const character of content) {
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"') quote = character;
    else if (character === '[') missing = `]${missing}`;
    else if (character === '{') missing = `}${missing}`;
    else if (character === ']' || character === '}') missing = missing.slice(1);
  }
  return missing;
}
