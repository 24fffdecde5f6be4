import { formatDate } from '../../article/dates.ts';
import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { doubtfulDates } from '../values/written-date.ts';

/** Dates whose day and month could change places. */
export const ambiguousDate: ValueRule = {
  name: 'ambiguous-date',
  stage: 'value',
  summary: 'A date can be read with the month first or with the day first.',
  why: 'Ruby, and so Jekyll, reads `03/04/2022` as 3 April; JavaScript, and so Hexo, as 4 March; Hugo reads no date at all.',
  weight: 'error',
  fixable: false,
  needs: { kinds: ['date'], values: doubtfulDates },
  bad: '---\ntitle: Tides\ndate: 03/04/2022\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-04-03\n---\n',
  *check(subject) {
    for (const { entry, text, reading } of doubtfulDates(subject)) {
      const { date } = reading;
      if (date === null || !date.ambiguous) continue;
      const monthFirst = formatDate({ ...date, time: null });
      const dayFirst = formatDate({ ...date, time: null, month: date.day, day: date.month });
      const { start, end } = entry;
      const message = `whether the day or the month comes first in ${shown(text)} is anybody's guess: it is ${dayFirst} to Jekyll and ${monthFirst} to Hexo`;
      yield { start, end, message, help: `Write ${dayFirst} or ${monthFirst}, whichever is meant.` };
    }
  },
};
