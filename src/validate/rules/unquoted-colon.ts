import { readKeyValueLine } from '../key-value-line.ts';
import { quote } from '../quote.ts';
import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { quoteHelp, quoteValue, valueEnd } from '../value-extent.ts';

/** A value without quotes that holds a colon with a blank behind it. */
export const unquotedColon: SyntaxRule = {
  stage: 'syntax',
  name: 'unquoted-colon',
  summary: 'A value without quotes holds a colon with a space after it.',
  why: 'To YAML `: ` ends a key, so `title: Foo: bar` would be a key inside a value, and no generator reads the file.',
  weight: 'error',
  fixable: true,
  needs: { text: /^[ \t]*-[ \t].*:(?:[ \t]|\r?$)/m },
  bad: '---\ntitle: Tides: a guide\ndate: 2022-06-18\n---\n',
  good: "---\ntitle: 'Tides: a guide'\ndate: 2022-06-18\n---\n",
  *diagnose(line) {
    const value = readKeyValueLine(line.text);
    if (value === null || /^["'[{|>&*!@`%#]/.test(value.value)) return;
    const valueAt = line.start + value.valueStart;
    const colon = COLON.exec(line.block.slice(valueAt, valueEnd(line, value)));
    if (colon === null) return;
    const at = valueAt + colon.index;
    const of = value.key === null ? 'this list item' : `"${shown(value.key)}"`;
    yield {
      start: at,
      end: at + 1,
      message: `the value of ${of} holds a colon with a space after it, which YAML takes for the end of another key`,
      help: quoteHelp(value),
      edits: [quoteValue(line, value)],
    };
  },
  *check({ language, entries, text }) {
    if (language !== 'yaml') return;
    for (const { path, spec, style, start, end, value } of entries) {
      // A tag that holds a colon has become a map, all in its line.
      const isItem = typeof path.at(-1) === 'number' && spec?.kind === 'text';
      const source = text.slice(start, end);
      if (!isItem || style !== 'collection' || Array.isArray(value) || /[\r\n]/.test(source)) continue;
      yield {
        start: start + source.search(COLON),
        end: start + source.search(COLON) + 1,
        message: `the item ${shown(source)} holds a colon with a space after it, so YAML takes it for a key with a value`,
        help: `If it is text, put it in quotes: - ${quote(source)}`,
      };
    }
  },
};

const COLON = /:(?=[ \t]|\r?$)/m;
