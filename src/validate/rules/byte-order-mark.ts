import { markCount } from '../block-source.ts';
import type { BlockRule } from '../rule.ts';

/** A byte order mark at the start of a UTF-8 file. */
export const byteOrderMark: BlockRule = {
  stage: 'block',
  name: 'byte-order-mark',
  summary: 'The file begins with a byte order mark.',
  why: 'It is invisible; readers that do not expect it see no fence on the first line. UTF-8 needs none.',
  weight: 'warn',
  fixable: true,
  needs: { text: /^\ufeff/ },
  bad: '\ufeff---\ntitle: Tides\n---\n',
  good: '---\ntitle: Tides\n---\n',
  *check({ text, encoding }) {
    const end = markCount(text);
    if (end === 0 || encoding !== 'utf-8') return;
    yield {
      start: 0,
      end,
      message: `the file begins with ${end === 1 ? 'a byte order mark' : `${end} byte order marks`}, which some readers stumble over`,
      help: 'Save it as UTF-8 without a byte order mark.',
      edits: [{ start: 0, end, text: '' }],
    };
  },
};
