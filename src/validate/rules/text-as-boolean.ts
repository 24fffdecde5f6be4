import { quote } from '../quote.ts';
import type { Entry, ValueRule } from '../rule.ts';
import { plainScalars } from '../scalars/plain-scalars.ts';
import { whoReadsWhat } from '../scalars/readings-of.ts';
import { isItem, isTextEntry, isTitle } from '../scalars/text-entry.ts';

/** Text that YAML readers make true or false of. */
export const textAsBoolean: ValueRule = {
  name: 'text-as-boolean',
  stage: 'value',
  summary: 'A text without quotes is read as true or false: a tag `on`, the language `no`.',
  why: 'To YAML 1.1, and so to Jekyll and to Hugo before 0.152, `yes`, `no`, `on` and `off` are true and false: the tag `on` is shown as `true`, Norwegian (`no`) as `false`.',
  weight: 'warn',
  fixable: true,
  needs: { values: plainScalars },
  bad: '---\ntitle: Fjord\nlang: no\n---\n',
  good: "---\ntitle: Fjord\nlang: 'no'\n---\n",
  *check(subject) {
    for (const { entry, readings } of plainScalars(subject)) {
      if (!isTextEntry(entry) || !readings.some(({ kind }) => kind === 'boolean')) continue;
      const isToAll = readings.every(({ kind }) => kind === 'boolean');
      // `excerpt: false` switches something off; only in a title or a tag the word must be meant.
      if (isToAll && !isTitle(entry) && !isItem(entry)) continue;
      const { source, start, end } = entry;
      const isWord = isSurelyText(entry);
      yield {
        start,
        end,
        message: isToAll
          ? `${source} is read as true or false, where text is meant`
          : `${source} is ${whoReadsWhat(readings)}`,
        help: isWord ? `Put it in quotes: ${quote(source)}` : `Put it in quotes if the word is meant: ${quote(source)}`,
        ...(isWord && { edits: [{ start, end, text: quote(source) }] }),
      };
    }
  },
};

/** `tags: no` and `excerpt: off` may well mean that there are none. */
function isSurelyText(entry: Entry): boolean {
  return isTitle(entry) || isItem(entry) || /^(?:lang|language|locale|slug)$/i.test(entry.name);
}
