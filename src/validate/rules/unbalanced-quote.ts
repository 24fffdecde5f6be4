import { linesOf } from '../block-lines.ts';
import { type KeyValueLine, readKeyValueLine } from '../key-value-line.ts';
import { quote } from '../quote.ts';
import { quotedEnd } from '../quoted-end.ts';
import type { BrokenLine, Diagnosis, SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

const NAMES: Readonly<Record<string, string>> = { '"': 'double quote', "'": 'single quote' };

/** A quote that opens and never closes, or one within quotes that closes them too early. */
export const unbalancedQuote: SyntaxRule = {
  stage: 'syntax',
  name: 'unbalanced-quote',
  summary: 'A quote opens and never closes, or a quote inside the text closes it too early.',
  why: 'YAML reads on to the next quote, wherever that is, and points at some later line.',
  weight: 'error',
  fixable: true,
  bad: "---\ntitle: 'It's high tide'\ndate: 2022-06-18\n---\n",
  good: '---\ntitle: "It\'s high tide"\ndate: 2022-06-18\n---\n',
  *diagnose(line) {
    const value = readKeyValueLine(line.text);
    if (value === null) yield* unclosedKey(line);
    else if (value.value.startsWith('[')) yield* unclosedItem(line, value);
    else if (/^["']/.test(value.value)) {
      const start = line.start + value.valueStart;
      const mark = value.value[0]!;
      const close = quotedEnd(value.value);
      if (close === -1)
        yield { ...unclosed(start, value.value, mark), isSure: !endsBelow(line, mark), isSwallowing: true };
      else if (close < value.value.length - 1 && value.value.endsWith(mark)) {
        yield closedTooEarly(start, value.value, close, mark);
      }
    }
  },
};

function unclosed(start: number, value: string, mark: string): Diagnosis {
  const end = start + value.length;
  const other = mark === '"' ? "'" : '"';
  // Opened by one kind of quote and closed by the other.
  const isMixed = value.endsWith(other) && value.indexOf(other) === value.length - 1;
  return {
    start,
    end: start + 1,
    message: `the ${NAMES[mark]} before ${shown(value.slice(1))} is never closed`,
    help: `Type ${mark} at the end of the value as well.`,
    edits: [{ start: isMixed ? end - 1 : end, end, text: mark }],
  };
}

/** Whether a plain value further down ends with such a quote, so that the text may be meant to go on until there. */
function endsBelow({ block, end }: BrokenLine, mark: string): boolean {
  for (const { text } of linesOf(block, Math.min(block.length, end + 1))) {
    const below = readKeyValueLine(text);
    if (below?.value.startsWith(mark)) return false;
    if (text.trimEnd().endsWith(mark)) return true;
  }
  return false;
}

function closedTooEarly(start: number, value: string, close: number, mark: string): Diagnosis {
  // As the author meant it: everything between the outer quotes, where escapes are already written out.
  const text = value.slice(1, -1);
  const isPlain = mark === "'" ? !text.includes("''") : !text.includes('\\');
  const mended = quote(text);
  return {
    start: start + close,
    end: start + close + 1,
    message: `the ${NAMES[mark]} in the middle closes the text, so it ends after ${shown(value.slice(0, close + 1))}`,
    help: isPlain ? `Type ${shown(mended)}` : `Write the inner quote as ${mark === "'" ? "''" : '\\"'}`,
    edits: [{ start, end: start + value.length, text: mended }],
    isSure: isPlain,
  };
}

/** `[sea, "moon, sun]`, where the closing quote of an item is missing. */
function* unclosedItem({ start }: BrokenLine, { value, valueStart }: KeyValueLine): Iterable<Diagnosis> {
  for (const [whole, before, mark, text] of value.matchAll(/([[,][ \t]*)(["'])([^"',[\]]*)(?=[,\]])/g)) {
    if (before === undefined || mark === undefined || text === undefined) continue;
    const at = start + valueStart + value.indexOf(whole) + before.length;
    const end = at + 1 + text.trimEnd().length;
    yield { ...unclosed(at, mark + text.trimEnd(), mark), end: at + 1, edits: [{ start: end, end, text: mark }] };
  }
}

/** `"title: x`, where the closing quote of the key is missing. */
function* unclosedKey({ text, start }: BrokenLine): Iterable<Diagnosis> {
  const [, blanks, mark, key] = /^([ \t]*)(["'])([^"':]+):(?:[ \t]|$)/.exec(text) ?? [];
  if (blanks === undefined || mark === undefined || key === undefined) return;
  const at = start + blanks.length;
  const end = at + 1 + key.length;
  yield {
    start: at,
    end: at + 1,
    message: `the ${NAMES[mark]} before the key ${key} is never closed`,
    help: `Type ${mark} behind ${key} as well.`,
    edits: [{ start: end, end, text: mark }],
  };
}
