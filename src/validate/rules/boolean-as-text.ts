import { assignment } from '../assignment.ts';
import type { Entry, ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { topLevel } from '../top-level.ts';

/** `"false"` and `'no'` where true or false is wanted. */
export const booleanAsText: ValueRule = {
  name: 'boolean-as-text',
  summary: 'True or false stands in quotes.',
  why: 'What is quoted is text, and to Liquid, Nunjucks and JavaScript every text that is not empty counts as true: `draft: "false"` makes a draft.',
  weight: 'error',
  fixable: true,
  needs: { text: /["']/, kinds: ['boolean', 'any'] },
  bad: '---\ntitle: Rain all day\ndraft: "false"\n---\n<p>Rain all day.</p>\n',
  good: '---\ntitle: Rain all day\ndraft: false\n---\n<p>Rain all day.</p>\n',
  stage: 'value',
  *check(subject) {
    for (const entry of topLevel(subject)) {
      const meant = meantBy(entry);
      if (meant === null) continue;
      const { name, source, start, end } = entry;
      yield {
        start,
        end,
        message: `${shown(source)} is text because of its quotes, and text that is not empty counts as true in templates`,
        help: `Write ${assignment(name, meant, subject.language)}, without quotes.`,
        edits: [{ start, end, text: meant }],
      };
    }
  },
};

const WORDS: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  on: 'true',
  y: 'true',
  false: 'false',
  no: 'false',
  off: 'false',
  n: 'false',
};

/** Only the words themselves count where a key may hold anything: yes and no could be meant as text there. */
function meantBy({ spec, style, value }: Entry): string | null {
  if (spec === null || typeof value !== 'string' || (style !== 'single' && style !== 'double')) return null;
  const word = value.trim().toLowerCase();
  if (spec.kind === 'any') return word === 'true' || word === 'false' ? word : null;
  return spec.kind === 'boolean' && Object.hasOwn(WORDS, word) ? WORDS[word]! : null;
}
