import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { possibleMoments } from '../values/possible-moments.ts';
import { textListOption } from '../values/text-list-option.ts';
import { type WrittenDate, writtenDates } from '../values/written-date.ts';

/** Articles that were changed before they were written. */
export const dateOrder: ValueRule = {
  name: 'date-order',
  stage: 'value',
  summary: 'An article was changed on a day before its own date.',
  why: 'Feeds, sitemaps and lists of the newest changes are sorted by these dates; one of the two is a slip.',
  weight: 'warn',
  fixable: false,
  // One date is not before any other.
  needs: { kinds: ['date'], values: (subject) => writtenDates(subject).slice(1) },
  bad: '---\ntitle: Tides\ndate: 2022-06-18\nupdated: 2022-06-11\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18\nupdated: 2022-06-21\n---\n',
  options: {
    first: ['date', 'pubDate', 'created', 'created_at'],
    later: ['updated', 'updated_at', 'updatedDate', 'lastmod', 'modified', 'modified_time', 'last_modified_at'],
  },
  *check(subject) {
    const dates = writtenDates(subject).filter(({ reading: { date } }) => date !== null && !date.ambiguous);
    const named = (option: string) => (name: string) => textListOption(subject.options, option).includes(name);
    const first = dates.find(({ entry }) => named('first')(entry.name));
    if (first === undefined) return;
    for (const later of dates) {
      if (!named('later')(later.entry.name) || !isBefore(later, first)) continue;
      const { start, end, name } = later.entry;
      const message = `${name} is before ${first.entry.name}: ${shown(later.text)} and ${shown(first.text)}`;
      yield { start, end, message, help: `Check both dates; ${name} should not be before ${first.entry.name}.` };
    }
  },
};

/** Whether a date is earlier than another, in whatever zones they are, by a day at least: schedulers work in advance. */
function isBefore(a: WrittenDate, b: WrittenDate): boolean {
  return possibleMoments(a.reading.date!)[1] < possibleMoments(b.reading.date!)[0] - 24 * 60 * 60 * 1000;
}
