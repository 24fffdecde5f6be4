import { type KeyValueLine, readKeyValueLine } from '../key-value-line.ts';
import { quote } from '../quote.ts';
import type { BrokenLine, Diagnosis, Entry, Fault, Subject, SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { quoteHelp, quoteValue } from '../value-extent.ts';

/** What YAML keeps a character for, where a value begins with it. */
const USES: Readonly<Record<string, string>> = {
  '@': 'is reserved by YAML',
  '`': 'is reserved by YAML',
  '%': 'begins a directive in YAML',
  '*': 'refers to an anchor in YAML',
  '&': 'names an anchor in YAML',
  '!': 'names a tag in YAML',
  '|': 'begins a text block in YAML',
  '>': 'begins a folded text block in YAML',
  ',': 'parts the items of a list in YAML',
  ']': 'closes a list in YAML',
  '}': 'closes a map in YAML',
  '?': 'begins a key in YAML',
  '-': 'begins a list item in YAML',
};

/** A value without quotes that begins with a character that YAML keeps for itself. */
export const reservedCharacter: SyntaxRule = {
  stage: 'syntax',
  name: 'reserved-character',
  summary:
    'A value without quotes begins with a character that YAML keeps for itself, such as `@`, `` ` ``, `%`, `*`, `&`.',
  why: 'YAML refuses the block, or, for `&name text`, silently leaves out the first word.',
  weight: 'error',
  fixable: true,
  needs: { text: /&/ },
  bad: '---\ntitle: Tides\nauthor: @kr\n---\n',
  good: "---\ntitle: Tides\nauthor: '@kr'\n---\n",
  *diagnose(line) {
    const value = readKeyValueLine(line.text);
    const first = value?.value[0];
    if (value !== null && first === '[') yield* listItems(line, value);
    if (value === null || first === undefined || USES[first] === undefined) return;
    // A text block's own mark may have an indentation and a chomping indicator behind it, and nothing else.
    if (/^[|>][-+\d]{0,2}$/.test(value.value)) return;
    const start = line.start + value.valueStart;
    yield {
      start,
      end: start + 1,
      message: `the value ${shown(value.value)} begins with ${first}, which ${USES[first]}`,
      help: quoteHelp(value),
      edits: [quoteValue(line, value)],
    };
  },
  *check(subject) {
    if (subject.language !== 'yaml' || subject.text.slice(subject.block.start, subject.block.end).includes(' *'))
      return;
    for (const entry of subject.entries) {
      const fault = lostAnchor(subject, entry);
      if (fault !== null) yield fault;
    }
  },
};

/** Items such as `@kr` in a list on one line. */
function* listItems({ start }: BrokenLine, { value, valueStart }: KeyValueLine): Iterable<Diagnosis> {
  for (const [whole, before, item] of value.matchAll(/([[,][ \t]*)([@`%*&!|>][^,[\]{}"']*)/g)) {
    if (before === undefined || item === undefined) continue;
    const text = item.trimEnd();
    const at = start + valueStart + value.indexOf(whole) + before.length;
    yield {
      start: at,
      end: at + 1,
      message: `the item ${shown(text)} begins with ${text[0]}, which ${USES[text[0]!]}`,
      help: `Put it in quotes: ${quote(text)}`,
      edits: [{ start: at, end: at + text.length, text: quote(text) }],
    };
  }
}

/** An anchor that no alias refers to, before a text: `&amp; more` is read as "more". */
function lostAnchor({ text, block }: Subject, { start, end, source, style }: Entry): Fault | null {
  if (style !== 'plain' && style !== 'empty') return null;
  const before = /(?:^|[\s,[])(&[^\s,[\]{}]+[ \t]*)$/.exec(text.slice(Math.max(block.start, start - 80), start))?.[1];
  if (before === undefined) return null;
  const whole = before + source;
  return {
    start: start - before.length,
    end: start - before.length + before.trimEnd().length,
    message: `${before.trim()} is read as the name of an anchor and is no part of the text`,
    help: `Put the value in quotes: ${quote(whole.trimEnd())}`,
    edits: [{ start: start - before.length, end, text: quote(whole.trimEnd()) }],
  };
}
