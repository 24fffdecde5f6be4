import { formatDate } from '../../article/dates.ts';
import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { writtenDates } from '../values/written-date.ts';

/** Times of day that do not say where. */
export const dateWithoutZone: ValueRule = {
  name: 'date-without-zone',
  stage: 'value',
  summary: 'A date has a time and no zone, though another date of the article has one; with `always`, any such date.',
  why: 'Hugo, Jekyll’s YAML parser and js-yaml take such a time for UTC, Hexo for the zone of its configuration, others for that of the machine: around midnight the article moves to another day, and to another address.',
  weight: 'warn',
  fixable: false,
  needs: { kinds: ['date'] },
  bad: '---\ntitle: Tides\ndate: 2022-06-18T09:33:38+08:00\nupdated: 2022-06-19T08:00:00\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18T09:33:38+08:00\nupdated: 2022-06-19T08:00:00+08:00\n---\n',
  // Hexo writes no zone into its articles, so by default only what contradicts itself is told.
  options: { always: false },
  *check(subject) {
    const dates = writtenDates(subject);
    const zoned = dates.find(({ reading }) => reading.date !== null && reading.date.zone !== null);
    if (zoned === undefined && subject.options['always'] !== true) return;
    for (const { entry, text, reading, zoneName } of dates) {
      const { date } = reading;
      if (date === null || date.ambiguous || date.time === null || date.zone !== null || zoneName !== null) continue;
      // Such a key says its zone itself: date_gmt, from WordPress.
      if (/_(?:gmt|utc)$/i.test(entry.name)) continue;
      const { start, end } = entry;
      const contrast = zoned === undefined ? '' : `, unlike ${zoned.entry.name} (${shown(zoned.text)})`;
      const message = `${shown(text)} does not say which zone it is in${contrast}`;
      const iso = formatDate(date);
      yield { start, end, message, help: `Write the zone behind it: ${iso}Z for UTC, ${iso}+08:00 for China.` };
    }
  },
};
