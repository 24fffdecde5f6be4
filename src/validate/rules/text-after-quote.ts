import { readKeyValueLine } from '../key-value-line.ts';
import { quote } from '../quote.ts';
import { quotedEnd } from '../quoted-end.ts';
import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** Text behind a value in quotes. */
export const textAfterQuote: SyntaxRule = {
  stage: 'syntax',
  name: 'text-after-quote',
  summary: 'Something stands behind the quote that closes a value.',
  why: 'To YAML a value that begins with a quote ends with its second quote, so the rest makes the block unreadable.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: "Tides" and other stories\n---\n',
  good: '---\ntitle: \'"Tides" and other stories\'\n---\n',
  *diagnose(line) {
    const value = readKeyValueLine(line.text);
    if (value === null || !/^["']/.test(value.value)) return;
    const close = quotedEnd(value.value);
    if (close === -1) return;
    const start = line.start + value.valueStart;
    const rest = value.value.slice(close + 1);
    const text = rest.trim();
    if (text === '' || /^[ \t]+#/.test(rest)) return;
    const at = start + value.value.length - text.length;
    const whole = { start: at, end: at + text.length };
    if (text === ',' || text === ';') {
      const message = `YAML has no ${text} at the end of a line`;
      yield { ...whole, message, help: `Remove the ${text}`, edits: [{ ...whole, text: '' }] };
      return;
    }
    yield {
      ...whole,
      message: `${shown(text)} stands behind the quote that closes the value`,
      help: `Put the whole value in quotes: ${shown(quote(value.value))}`,
      edits: [{ start, end: start + value.value.length, text: quote(value.value) }],
      // A value that ends with the quote it began with has its own rule.
      isSure: !text.endsWith(value.value[0]!),
    };
  },
};
