import { readKeyValueLine } from '../key-value-line.ts';
import { quotedEnd } from '../quoted-end.ts';
import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** The escapes of YAML 1.2, section 5.7. */
const ESCAPE = /\\(?:[0abt\tnvfre "/\\N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/g;

/** A backslash in double quotes that begins no escape of YAML's. */
export const badEscape: SyntaxRule = {
  stage: 'syntax',
  name: 'bad-escape',
  summary: 'A backslash in double quotes begins no escape that YAML knows.',
  why: 'In double quotes `\\n` is a line break and `\\d` is an error; in single quotes a backslash is a backslash.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: "The pattern \\d+"\n---\n',
  good: "---\ntitle: 'The pattern \\d+'\n---\n",
  *diagnose(line) {
    const value = readKeyValueLine(line.text);
    if (value === null || value.value[0] !== '"') return;
    const close = quotedEnd(value.value);
    if (close === -1) return;
    const text = value.value.slice(1, close);
    // Known escapes are blanked out, so that what is left begins nothing.
    const rest = text.replace(ESCAPE, (known) => '.'.repeat(known.length));
    const bad = rest.indexOf('\\');
    if (bad === -1) return;
    const start = line.start + value.valueStart;
    const mended = `'${text.replaceAll("'", "''")}'`;
    yield {
      start: start + 1 + bad,
      end: start + 3 + bad,
      message: `${shown(text.slice(bad, bad + 2))} is no escape that YAML knows in double quotes`,
      help: `Use single quotes, where a backslash is a backslash: ${shown(mended)}`,
      edits: [{ start, end: start + close + 1, text: mended }],
      isSure: rest === text || /^[A-Za-z]:\\/.test(text),
    };
  },
};
