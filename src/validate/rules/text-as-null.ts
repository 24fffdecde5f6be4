import type { ValueRule } from '../rule.ts';
import { plainScalars } from '../scalars/plain-scalars.ts';
import { isItem, isTextEntry, isTitle } from '../scalars/text-entry.ts';

/** A title or a tag that is written as nothing. */
export const textAsNull: ValueRule = {
  name: 'text-as-null',
  stage: 'value',
  summary: 'A title or tag is `null` or `~`, which YAML reads as no value.',
  why: 'Templates show nothing, the word “null”, or fail; exporters write it where they have found no title.',
  weight: 'error',
  fixable: false,
  needs: { values: plainScalars },
  bad: '---\ntitle: null\ndate: 2022-06-18\n---\n',
  good: "---\ntitle: 'null'\ndate: 2022-06-18\n---\n",
  *check(subject) {
    for (const { entry, readings } of plainScalars(subject)) {
      const isNull = readings.some(({ kind }) => kind === 'null');
      if (!isNull || !isTextEntry(entry) || !(isTitle(entry) || isItem(entry))) continue;
      const { source, start, end } = entry;
      const what = isItem(entry) ? 'item' : entry.name;
      const word = source === '~' ? '' : `, or '${source}' in quotes if the word itself is meant`;
      yield {
        start,
        end,
        message: `${source} is read as no value, so this ${what} is empty`,
        help: isItem(entry) ? `Take the item out${word}.` : `Write the ${what}${word}.`,
      };
    }
  },
};
