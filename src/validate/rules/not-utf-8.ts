import type { BlockRule } from '../rule.ts';

/** A file in another encoding than UTF-8. */
export const notUtf8: BlockRule = {
  stage: 'block',
  name: 'not-utf-8',
  summary: 'The file is in another encoding than UTF-8.',
  why: 'Site generators read UTF-8; in anything else they show other letters or stop.',
  weight: 'warn',
  fixable: false,
  bad: '---\ntitle: 潮汐\n---\n',
  badEncoding: 'gb18030',
  good: '---\ntitle: 潮汐\n---\n',
  *check({ encoding }) {
    if (encoding === 'utf-8') return;
    yield {
      start: 0,
      end: 0,
      message: `the file is in ${encoding}, and site generators read UTF-8`,
      help: 'Save it as UTF-8 (article-kit convert writes UTF-8).',
    };
  },
};
