import type { BlockRule } from '../rule.ts';

/** A comment that silences a rule which has nothing to say; the engine, which knows what was silenced, reports it. */
export const unusedDisable: BlockRule = {
  stage: 'block',
  name: 'unused-disable',
  summary: 'An `article-kit-disable-next-line` comment silences nothing.',
  why: 'It hides the next fault that is made in that line.',
  weight: 'warn',
  fixable: true,
  bad: '---\n# article-kit-disable-next-line unquoted-colon\ntitle: Tides\n---\n',
  good: '---\ntitle: Tides\n---\n',
  *check() {},
};
