import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { repetitiveLists } from '../values/text-lists.ts';

/** Tags that differ in capital letters only. */
export const tagCase: ValueRule = {
  name: 'tag-case',
  stage: 'value',
  summary: 'Two tags of one list differ in capital letters only.',
  why: 'They are two tags to Jekyll and Hexo and one to Hugo, and their pages want the same address.',
  weight: 'warn',
  fixable: false,
  needs: { values: repetitiveLists },
  bad: '---\ntitle: Tides\ntags: [Moon, moon]\n---\n',
  good: '---\ntitle: Tides\ntags: [moon]\n---\n',
  *check(subject) {
    for (const { items } of repetitiveLists(subject)) {
      const seen = new Map<string, string>();
      for (const { entry, text } of items) {
        const folded = text.toLowerCase();
        const twin = seen.get(folded);
        if (twin !== undefined && twin !== text) {
          const { start, end, name } = entry;
          const message = `${shown(text)} and ${shown(twin)} in ${name} differ in capital letters only`;
          yield { start, end, message, help: `Keep one of them, ${shown(twin)} or ${shown(text)}.` };
        }
        if (twin === undefined) seen.set(folded, text);
      }
    }
  },
};
