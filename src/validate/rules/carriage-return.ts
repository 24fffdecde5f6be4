import type { BlockRule } from '../rule.ts';
import { lineEndsOf } from './line-ends.ts';

/** Lines of the front matter that end with a lone CR. */
export const carriageReturn: BlockRule = {
  stage: 'block',
  name: 'carriage-return',
  summary: 'Lines of the front matter end with a carriage return alone, as on Mac OS 9.',
  why: 'To most readers these are no line ends: the whole front matter is one line, and no front matter.',
  weight: 'error',
  fixable: true,
  needs: { text: /\r/ },
  bad: '---\rtitle: Tides\rdate: 2022-06-18\r---\r',
  good: '---\ntitle: Tides\ndate: 2022-06-18\n---\n',
  *check(source) {
    const ends = lineEndsOf(source);
    const lone = ends.filter(({ text }) => text === '\r');
    const [first] = lone;
    if (first === undefined) return;
    const isBodyToo = /\r(?!\n)/.test(source.parts?.body ?? '');
    const wanted = ends.some(({ text }) => text === '\r\n') ? '\r\n' : '\n';
    yield {
      start: first.start,
      end: first.end,
      message: 'the line ends with a lone carriage return (CR), which most readers do not take for a line end',
      help: 'Save the file with LF line ends.',
      // Mending the block alone would leave a file with two kinds of line ends, and the body is not ours to touch.
      ...(isBodyToo ? {} : { edits: lone.map(({ start, end }) => ({ start, end, text: wanted })) }),
    };
  },
};
