import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** `key = value` in a YAML block. */
export const equalsForColon: SyntaxRule = {
  stage: 'syntax',
  name: 'equals-for-colon',
  summary: 'A key has `=` behind it in a block of YAML.',
  why: '`title = Tides` is TOML, whose blocks stand between lines of `+++`; YAML wants a colon.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle: Tides\nauthor = Mara\n---\n',
  good: '---\ntitle: Tides\nauthor: Mara\n---\n',
  *diagnose({ text, start }) {
    const [head, key, sign] = /^([\w-]{1,40})([ \t]*=[ \t]*)/.exec(text) ?? [];
    if (head === undefined || key === undefined || sign === undefined) return;
    const at = start + key.length;
    const sure = !/^(?:\[|\{|.*: )/.test(text.slice(head.length));
    yield {
      start: at + sign.indexOf('='),
      end: at + sign.indexOf('=') + 1,
      message: `${key} has = behind it, as in TOML; in YAML a key ends with a colon`,
      help: `Type ${shown(`${key}: ${text.slice(head.length)}`)}`,
      edits: [{ start: at, end: at + sign.length, text: ': ' }],
      isSure: sure,
    };
  },
};
