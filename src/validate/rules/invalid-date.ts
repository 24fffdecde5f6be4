import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { textListOption } from '../values/text-list-option.ts';
import { doubtfulDates } from '../values/written-date.ts';

/** Date keys whose value is no date. */
export const invalidDate: ValueRule = {
  name: 'invalid-date',
  stage: 'value',
  summary: 'The value of a date key is no date.',
  why: 'Hugo stops, or dates the article to the year 1; Jekyll stops; Hexo takes the file’s own date.',
  weight: 'error',
  fixable: false,
  needs: { kinds: ['date'], values: doubtfulDates },
  bad: '---\ntitle: Tides\ndate: next Tuesday\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-21\n---\n',
  // Words that Eleventy (https://www.11ty.dev/docs/dates/) and Quarto (https://quarto.org/docs/reference/dates.html) know.
  options: { allow: ['Last Modified', 'Created', 'git Last Modified', 'git Created', 'last-modified', 'today', 'now'] },
  *check(subject) {
    const allowed = textListOption(subject.options, 'allow').map((word) => word.toLowerCase());
    for (const { entry, text, reading } of doubtfulDates(subject)) {
      if (reading.fault !== 'not-a-date' || allowed.includes(text.toLowerCase())) continue;
      const { start, end } = entry;
      yield { start, end, message: `${entry.name} is no date: ${shown(text)}`, help: helpFor(text) };
    }
  },
};

function helpFor(text: string): string {
  const partial = /^(\d{4})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (partial === null) return 'Write a day such as 2022-06-18, or one with a time: 2022-06-18T09:33:38+08:00.';
  const [, year, month = '1'] = partial;
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return `Write the whole day, such as ${year}-${isMonth ? month.padStart(2, '0') : '01'}-01.`;
}
