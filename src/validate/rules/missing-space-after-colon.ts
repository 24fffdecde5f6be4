import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** A key whose colon has no space after it. */
export const missingSpaceAfterColon: SyntaxRule = {
  stage: 'syntax',
  name: 'missing-space-after-colon',
  summary: 'There is no space after a colon, as in `title:Tides`.',
  why: 'To YAML `title:Tides` is one word and no key, so the value is lost or the lines around it cannot be read.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle:Tides\ndate: 2022-06-18\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18\n---\n',
  *diagnose({ text, start }) {
    const [head, key] = /^[ \t]*(?:- +)*(["']?[\p{L}_][\p{L}\p{N}_.-]{0,40}["']?):(?=[^\s:])(?!\/\/)/u.exec(text) ?? [];
    if (head === undefined || key === undefined) return;
    const end = start + head.length;
    yield {
      start: end - 1,
      end,
      message: `there is no space after the colon of ${key}, so YAML takes ${shown(text.trim())} for one word`,
      help: `Type a space after the colon: ${key}: ${shown(text.slice(head.length))}`,
      edits: [{ start: end, end, text: ' ' }],
    };
  },
};
