import type { SyntaxRule } from '../rule.ts';
import { shown } from '../shown.ts';

/** A full-width colon behind a key. */
export const fullwidthColon: SyntaxRule = {
  stage: 'syntax',
  name: 'fullwidth-colon',
  summary: 'A full-width colon, `：`, stands behind a key.',
  why: 'Chinese and Japanese input methods type it; to YAML it is a letter like any other, so the line has no key.',
  weight: 'error',
  fixable: true,
  bad: '---\ntitle：潮汐\ndate: 2022-06-18\n---\n',
  good: '---\ntitle: 潮汐\ndate: 2022-06-18\n---\n',
  *diagnose({ text, start }) {
    const [head, before, key, colon] =
      /^([ \t]*(?:- +)*)([^\s：:#"'-][^：:#"']{0,40}?)([ \t]*[：﹕꞉][ \t\u3000]*)/u.exec(text) ?? [];
    if (head === undefined || before === undefined || key === undefined || colon === undefined) return;
    const at = start + before.length + key.length;
    const rest = text.slice(head.length);
    yield {
      start: at + colon.search(/[：﹕꞉]/),
      end: at + colon.search(/[：﹕꞉]/) + 1,
      message: `a full-width colon stands behind ${shown(key)}, so YAML sees no key`,
      help: `Type an ASCII colon and a space: ${shown(`${key}: ${rest}`)}`,
      edits: [{ start: at, end: at + colon.length, text: rest === '' ? ':' : ': ' }],
    };
  },
};
