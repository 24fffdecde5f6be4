import { lookalikeOf } from '../lookalike.ts';
import type { BlockRule } from '../rule.ts';

/** Front matter with something above it. */
export const textBeforeFence: BlockRule = {
  stage: 'block',
  name: 'text-before-fence',
  summary: 'Something stands above the front matter.',
  why: 'Front matter has to be the first thing in a file; further down its fences are rules in the text.',
  weight: 'error',
  fixable: false,
  needs: { noFrontMatter: true },
  bad: 'Draft!\n---\ntitle: Tides\n---\n',
  good: '---\ntitle: Tides\n---\nDraft!\n',
  *check(source) {
    const found = lookalikeOf(source);
    if (found?.kind !== 'late') return;
    yield {
      start: source.fenceStart,
      end: Math.min(found.line.start, source.fenceStart + 1),
      message: 'something stands above the front matter, so no reader finds it',
      help: 'Move it below the closing fence.',
    };
  },
};
