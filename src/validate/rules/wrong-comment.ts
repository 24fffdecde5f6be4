import { indentOf } from '../block-lines.ts';
import type { Edit, SyntaxRule } from '../rule.ts';

const MARK = /^(?:\/\/+|\/\*|<!--|;+)/;

/** A comment in the way of another language. */
export const wrongComment: SyntaxRule = {
  stage: 'syntax',
  name: 'wrong-comment',
  summary: 'A comment is written as in another language: `//`, `;`, `/*` or `<!--`.',
  why: 'In YAML and TOML a comment begins with `#`; anything else is read as a value.',
  weight: 'error',
  fixable: true,
  needs: { text: /^[ \t]*(?:\/\/|\/\*|<!--|;)/m },
  bad: '---\ntitle: Tides\n// draft: true\ndate: 2022-06-18\n---\n',
  good: '---\ntitle: Tides\n# draft: true\ndate: 2022-06-18\n---\n',
  *diagnose({ text, start }) {
    const indent = indentOf(text);
    const [mark] = MARK.exec(text.slice(indent)) ?? [];
    if (mark === undefined) return;
    const at = start + indent;
    yield {
      start: at,
      end: at + mark.length,
      message: `YAML knows no comments with ${mark}`,
      help: 'Begin the comment with #',
      edits: [commented(at, mark, text.slice(indent))],
    };
  },
  *check({ language, entries, text }) {
    if (language !== 'yaml') return;
    for (const { key } of entries) {
      const mark = key && MARK.exec(text.slice(key.start, key.end))?.[0];
      if (!key || !mark) continue;
      yield {
        start: key.start,
        end: key.start + mark.length,
        message: `YAML knows no comments with ${mark}; the line is read as a key of that name`,
        help: 'Begin the comment with #',
        edits: [commented(key.start, mark, text.slice(key.start, key.end))],
      };
    }
  },
};

/** What opens and closes a comment stays in it; what only opens one gives way. */
function commented(start: number, mark: string, text: string): Edit {
  if (!/^[/;]+$/.test(mark)) return { start, end: start, text: '# ' };
  const blanks = indentOf(text.slice(mark.length));
  return { start, end: start + mark.length + blanks, text: '# ' };
}
