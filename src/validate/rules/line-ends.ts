import type { BlockRule, BlockSource, Edit } from '../rule.ts';

/** Lines of the front matter that end in different ways. */
export const lineEnds: BlockRule = {
  stage: 'block',
  name: 'line-ends',
  summary: 'The lines of the front matter end in different ways.',
  why: 'Editors show it as one style and save it as another, so that a later change touches every line.',
  weight: 'warn',
  fixable: true,
  needs: { text: /\r/ },
  bad: '---\r\ntitle: Tides\ndate: 2022-06-18\r\n---\r\n',
  good: '---\r\ntitle: Tides\r\ndate: 2022-06-18\r\n---\r\n',
  *check(source) {
    const ends = lineEndsOf(source);
    const windows = ends.filter(({ end, start }) => end - start === 2);
    const unix = ends.filter(({ text }) => text === '\n');
    if (windows.length === 0 || unix.length === 0) return;
    const [few, wanted] = windows.length > unix.length ? [unix, '\r\n'] : [windows, '\n'];
    const [first] = few;
    yield {
      start: first!.start,
      end: first!.end,
      message: `some lines end with CRLF and some with LF; this one ends with ${wanted === '\n' ? 'CRLF' : 'LF'}`,
      help: `End every line of the front matter with ${wanted === '\n' ? 'LF' : 'CRLF'}`,
      edits: few.map(({ start, end }) => ({ start, end, text: wanted })),
    };
  },
};

/** Every line end from the opening fence to the closing one. */
export function lineEndsOf({ text, parts }: BlockSource): Edit[] {
  if (parts === null || parts.language === null) return [];
  const region = text.slice(0, parts.bodyOffset);
  return [...region.matchAll(/\r\n|\n|\r/g)].map((match) => {
    return { start: match.index, end: match.index + match[0].length, text: match[0] };
  });
}
