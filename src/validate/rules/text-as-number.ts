import { quote } from '../quote.ts';
import type { ValueRule } from '../rule.ts';
import { plainScalars } from '../scalars/plain-scalars.ts';
import { isNumber, type Reading, whoReadsWhat } from '../scalars/readings-of.ts';
import { isTextEntry, isTitle } from '../scalars/text-entry.ts';

/** Text that YAML readers make a number of. */
export const textAsNumber: ValueRule = {
  name: 'text-as-number',
  stage: 'value',
  summary: 'A text without quotes is read as a number: `title: 1984`, or a tag `3.10`, which becomes `3.1`.',
  why: 'Astro and Docusaurus refuse a title that is a number, and templates fail on it; `3.10` loses its zero, `010` is 8 to some and 10 to others, and `12:30` is 750 to gray-matter and Jekyll.',
  weight: 'warn',
  fixable: true,
  needs: { values: plainScalars },
  bad: '---\ntitle: What is new\ntags:\n  - python\n  - 3.10\n---\n',
  good: "---\ntitle: What is new\ntags:\n  - python\n  - '3.10'\n---\n",
  *check(subject) {
    for (const { entry, readings } of plainScalars(subject)) {
      const { source, start, end } = entry;
      const asNumber = readings.filter(isNumber);
      if (!isTextEntry(entry) || asNumber.length === 0) continue;
      const isChanged = asNumber.some(({ shown }) => shown !== source);
      // A tag 2022 is the same whether it is a number or not.
      if (!isChanged && !isTitle(entry)) continue;
      yield {
        start,
        end,
        message: messageOf(source, readings, isChanged),
        help: `Put it in quotes: ${quote(source)}`,
        edits: [{ start, end, text: quote(source) }],
      };
    }
  },
};

function messageOf(source: string, readings: readonly Reading[], isChanged: boolean): string {
  if (!isChanged) return `${source} is read as a number, where text is meant`;
  const words = whoReadsWhat(readings);
  return words.startsWith('the number') ? `${source} is read as ${words}` : `${source} is ${words}`;
}
