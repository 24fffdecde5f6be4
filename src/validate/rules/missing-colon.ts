import { indentOf } from '../block-lines.ts';
import { readKeyValueLine } from '../key-value-line.ts';
import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** Keys that begin a line in almost every front matter. */
const KEYS =
  /^(title|date|author|tags?|categor(?:y|ies)|description|layout|draft|slug|permalink|image|cover)[ \t]+(?=[^\s=])/i;

/** A line that has no colon. */
export const missingColon: SyntaxRule = {
  stage: 'syntax',
  name: 'missing-colon',
  summary: 'A line has no colon: it is no key, and belongs to no value.',
  why: 'YAML takes the line for the beginning of a key that goes on in the next line, and points there.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle Tides\ndate: 2022-06-18\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18\n---\n',
  *diagnose({ text, start, end }) {
    if (text.trim() === '' || text.includes('：') || readKeyValueLine(text) !== null) return;
    const indent = indentOf(text);
    if (/^["'[{#\-=>|<;/\]}]/.test(text.slice(indent))) return;
    const whole = { start: start + indent, end };
    const key = KEYS.exec(text)?.[1];
    if (key !== undefined) {
      const at = start + key.length;
      const help = `Type ${shown(`${key}: ${text.slice(key.length).trim()}`)}`;
      yield { ...whole, message: `there is no colon behind ${key}`, help, edits: [{ start: at, end: at, text: ':' }] };
      return;
    }
    yield {
      ...whole,
      message: `the line ${shown(text.trim())} has no colon: it is neither a key nor indented as part of the value above`,
      help: 'Indent it by two spaces if it belongs to the value above, or type a colon behind its key.',
      edits: [{ start, end: start + indent, text: `${' '.repeat(indent)}  ` }],
      isSure: false,
    };
    yield {
      ...whole,
      message: `the line ${shown(text.trim())} has no colon`,
      help: 'Type a colon and a space after its key, or remove the line.',
      edits: [{ start: start + indent, end: start + indent, text: '# ' }],
      isSure: false,
    };
  },
};
