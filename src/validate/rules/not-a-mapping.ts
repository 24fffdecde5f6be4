import type { SyntaxRule } from '../rule.ts';

/** A block that is a list or a single value. */
export const notAMapping: SyntaxRule = {
  stage: 'syntax',
  name: 'not-a-mapping',
  summary: 'The front matter is a list or a single value and not keys with values.',
  why: 'Every reader wants `key: value` lines; from anything else it takes nothing.',
  weight: 'error',
  fixable: false,
  bad: '---\n- Tides\n- Moon\n---\n',
  good: '---\ntitle: Tides\n---\n',
  *diagnose({ block, code, start, end, offset }) {
    if (code !== 'not-a-mapping' || offset < start || offset > end) return;
    const kind = block.startsWith('- ', offset) ? 'a list' : 'a single value';
    yield {
      start: offset,
      end,
      message: `the front matter is ${kind}, and not keys with values`,
      help: 'Write each line as key: value',
      edits: [],
      isSure: false,
    };
  },
};
