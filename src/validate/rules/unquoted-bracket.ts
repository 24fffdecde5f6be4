import { readKeyValueLine } from '../key-value-line.ts';
import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { quoteHelp, quoteValue } from '../value-extent.ts';

/** A text without quotes that begins with something in brackets. */
export const unquotedBracket: SyntaxRule = {
  stage: 'syntax',
  name: 'unquoted-bracket',
  summary: 'A text without quotes begins with something in brackets, such as `[WIP]`.',
  why: 'YAML reads `[WIP]` as a whole list, and cannot read what stands behind it.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: [WIP] Tides\n---\n',
  good: "---\ntitle: '[WIP] Tides'\n---\n",
  *diagnose(line) {
    const value = readKeyValueLine(line.text);
    if (value === null || !/^[[{]/.test(value.value)) return;
    const close = closingBracket(value.value);
    if (close === -1 || close === value.value.length - 1) return;
    const rest = value.value.slice(close + 1).trimStart();
    if (rest.startsWith('#')) return;
    const start = line.start + value.valueStart;
    const head = value.value.slice(0, close + 1);
    const kind = head.startsWith('[') ? 'list' : 'map';
    if (/^[\]}]+$/.test(rest)) {
      const extra = { start: start + value.value.length - rest.length, end: start + value.value.length };
      const message = `there is one bracket too many behind ${shown(head)}`;
      yield { ...extra, message, help: `Remove the ${rest}`, edits: [{ ...extra, text: '' }] };
      return;
    }
    yield {
      start,
      end: start + close + 1,
      message: `YAML reads ${shown(head)} as a ${kind}, and cannot read ${shown(rest)} behind it`,
      help: quoteHelp(value),
      edits: [quoteValue(line, value)],
    };
  },
};

/** Where the bracket that a text begins with is closed; -1 if it is not. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '[' || text[index] === '{') depth++;
    if (text[index] === ']' || text[index] === '}') depth--;
    if (depth === 0) return index;
  }
  return -1;
}
