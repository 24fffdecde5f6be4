import type { Subject, ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { possibleMoments } from '../values/possible-moments.ts';
import { textListOption } from '../values/text-list-option.ts';
import { writtenDates } from '../values/written-date.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Dates that are still to come; a day's grace is for clocks and zones. */
export const futureDate: ValueRule = {
  name: 'future-date',
  stage: 'value',
  summary: 'An article is dated more than a day ahead.',
  why: 'Jekyll and Hugo leave such an article out without a word until that day has come and the site is built again; more often the year is a slip.',
  weight: 'warn',
  fixable: false,
  isTimely: true,
  needs: { kinds: ['date'] },
  bad: '---\ntitle: Tides\ndate: 2922-06-18\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18\n---\n',
  // The keys that say when the article came about; an expiry or an event may well be ahead.
  options: {
    keys: [
      'date',
      'created',
      'created_at',
      'published_at',
      'pubDate',
      'updated',
      'updated_at',
      'updatedDate',
      'lastmod',
      'modified',
      'modified_time',
      'last_modified_at',
      'last_update',
    ],
  },
  *check(subject) {
    if (isDraft(subject)) return;
    const keys = textListOption(subject.options, 'keys');
    for (const { entry, text, reading } of writtenDates(subject)) {
      const { date } = reading;
      if (date === null || date.ambiguous || !keys.includes(entry.name)) continue;
      // Whatever their zones, two moments of different years are in the order of these, to within a day.
      if (date.year < subject.now.getUTCFullYear()) continue;
      if (possibleMoments(date)[0] <= subject.now.getTime() + DAY) continue;
      const { start, end } = entry;
      const fate = entry.name === 'date' ? '; Jekyll and Hugo leave the article out until then' : '';
      const help = `Check the year, or turn this rule off for articles that are to appear later.`;
      yield { start, end, message: `${shown(text)} is in the future${fate}`, help };
    }
  },
};

/** What is not published yet may have any date. */
function isDraft({ frontMatter: { data }, path }: Subject): boolean {
  return data['draft'] === true || data['published'] === false || /(?:^|[\\/])_?drafts[\\/]/.test(path);
}
