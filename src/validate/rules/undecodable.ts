import type { BlockRule } from '../rule.ts';

/** Bytes that no encoding explains. The reader of files finds them, before there is a text to check. */
export const undecodable: BlockRule = {
  stage: 'block',
  name: 'undecodable',
  summary: 'The file holds bytes that are neither UTF-8 nor any other encoding that it could be in.',
  why: 'Readers put U+FFFD in their place, and the letters are lost with the next saving.',
  weight: 'error',
  fixable: false,
  bad: '',
  good: '---\ntitle: Tides\n---\n',
  *check() {},
};
