import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { removeItem } from '../values/remove-item.ts';
import { repetitiveLists } from '../values/text-lists.ts';

/** The same tag twice in one list. */
export const duplicateTag: ValueRule = {
  name: 'duplicate-tag',
  stage: 'value',
  summary: 'A list of tags, categories or keywords has the same item twice.',
  why: 'Jekyll lists the article twice on the tag’s page; themes show the tag twice.',
  weight: 'warn',
  fixable: true,
  needs: { values: repetitiveLists },
  bad: '---\ntitle: Tides\ntags: [sea, moon, sea]\n---\n',
  good: '---\ntitle: Tides\ntags: [sea, moon]\n---\n',
  *check(subject) {
    for (const { entry: list, items } of repetitiveLists(subject)) {
      const seen = new Set<string>();
      for (const { entry, text } of items) {
        if (text !== '' && seen.has(text)) {
          const { start, end } = entry;
          const edits = removeItem(subject.text, entry, list.source.startsWith('['));
          const message = `${shown(text)} is in ${entry.name} twice`;
          yield { start, end, message, help: 'Remove one of the two.', ...(edits && { edits }) };
        }
        seen.add(text);
      }
    }
  },
};
