import { lookalikeOf } from '../lookalike.ts';
import type { BlockRule } from '../rule.ts';

/** Front matter that closes and never opened. */
export const missingOpeningFence: BlockRule = {
  stage: 'block',
  name: 'missing-opening-fence',
  summary: 'The file begins with keys, and the fence above them is missing.',
  why: 'Hexo reads such a file; to Hugo, Jekyll, Astro and Docusaurus it is all body.',
  weight: 'error',
  fixable: true,
  needs: { noFrontMatter: true },
  bad: 'title: Tides\ndate: 2022-06-18\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18\n---\n',
  *check(source) {
    const found = lookalikeOf(source);
    if (found?.kind !== 'no-opening') return;
    yield {
      start: found.line.start,
      end: found.line.start,
      message: 'the front matter has no fence above its first key',
      help: `Type ${found.edits[0]!.text.trimEnd()} on a line above it.`,
      edits: found.edits,
    };
  },
};
