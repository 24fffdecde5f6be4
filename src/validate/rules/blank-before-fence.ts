import { markCount } from '../block-source.ts';
import { lookalikeOf } from '../lookalike.ts';
import type { BlockRule } from '../rule.ts';

/** Blank lines above the opening fence. */
export const blankBeforeFence: BlockRule = {
  stage: 'block',
  name: 'blank-before-fence',
  summary: 'Blank lines stand above the opening fence.',
  why: 'Hexo and Hugo pass over them; Jekyll, gray-matter, Astro and Docusaurus find no front matter and say nothing.',
  weight: 'warn',
  fixable: true,
  needs: { text: /^\ufeff*[ \t]*[\r\n]/ },
  bad: '\n---\ntitle: Tides\n---\n',
  good: '---\ntitle: Tides\n---\n',
  *check(source) {
    const start = markCount(source.text);
    const end = source.fenceStart;
    const isMeant = (source.parts?.language ?? null) !== null || source.fault !== null || lookalikeOf(source) !== null;
    if (end === start || !isMeant) return;
    yield {
      start,
      end,
      message: 'there is a blank line above the opening fence, so Jekyll, Astro and others find no front matter',
      help: 'Let the file begin with the fence.',
      edits: [{ start, end, text: '' }],
    };
  },
};
