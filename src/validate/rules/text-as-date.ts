import { quote } from '../quote.ts';
import type { ValueRule } from '../rule.ts';
import { plainScalars } from '../scalars/plain-scalars.ts';
import { toolsOf } from '../scalars/readings-of.ts';
import { isTextEntry } from '../scalars/text-entry.ts';

/** Text that js-yaml makes a `Date` of. */
export const textAsDate: ValueRule = {
  name: 'text-as-date',
  stage: 'value',
  summary: 'A text without quotes looks like a date: `title: 2022-06-18`.',
  why: 'js-yaml, and with it Hexo, Astro and gray-matter, makes a `Date` of it, in UTC: the page shows `Sat Jun 18 2022 08:00:00 GMT+0800`, the day before west of Greenwich, or the build stops.',
  weight: 'error',
  fixable: true,
  needs: { values: plainScalars },
  bad: '---\ntitle: 2022-06-18\ndate: 2022-06-18\n---\n',
  good: "---\ntitle: '2022-06-18'\ndate: 2022-06-18\n---\n",
  *check(subject) {
    for (const { entry, readings } of plainScalars(subject)) {
      if (!isTextEntry(entry)) continue;
      const { source, start, end } = entry;
      const asDate = readings.filter(({ kind, shown }) => kind === 'date' && shown !== source);
      if (asDate.length === 0) continue;
      yield {
        start,
        end,
        message: `${source} is read as a date by ${toolsOf(asDate)}, and shown as "${asDate[0]!.shown} …"`,
        help: `Put it in quotes: ${quote(source)}`,
        edits: [{ start, end, text: quote(source) }],
      };
    }
  },
};
