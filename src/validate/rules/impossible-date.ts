import { readShape } from '../../article/date-shapes.ts';
import type { ParsedDate } from '../../article/parsed-date.ts';
import type { ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { doubtfulDates } from '../values/written-date.ts';

/** Dates that no calendar and no clock has. */
export const impossibleDate: ValueRule = {
  name: 'impossible-date',
  stage: 'value',
  summary: 'A date names a day, a time or a zone that does not exist.',
  why: 'gray-matter and Hexo make 2 March of 2022-02-30, Hugo the year 1 or an error; nobody says so.',
  weight: 'error',
  fixable: false,
  needs: { kinds: ['date'], values: doubtfulDates },
  bad: '---\ntitle: Tides\ndate: 2022-02-30\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-02-28\n---\n',
  *check(subject) {
    for (const { entry, text, reading } of doubtfulDates(subject)) {
      if (reading.fault !== 'impossible') continue;
      const { start, end } = entry;
      const { message, help } = explain(text, fieldsOf(text));
      yield { start, end, message: `${shown(text)} ${message}`, help };
    }
  },
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

interface Explanation {
  message: string;
  help: string;
}

function explain(text: string, fields: ParsedDate | null): Explanation {
  if (fields === null)
    return { message: 'is no possible date', help: 'Write the day that is meant, such as 2022-06-18.' };
  const { year, month, day, time, zone, shape } = fields;
  if (year < 1) return { message: 'has no year', help: 'Write a year from 0001 on.' };
  if (month < 1 || month > 12) {
    const help =
      shape === 'numeric' ? 'Write the year, the month and the day: 2022-06-18.' : 'Months run from 01 to 12.';
    return { message: `has no month: there is no month ${month}`, help };
  }
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day < 1 || day > days) {
    return { message: 'is no day of the calendar', help: `${MONTHS[month - 1]} ${year} has ${days} days.` };
  }
  if (time !== null && (time.hour > 23 || time.minute > 59 || time.second > 59)) {
    if (/ 24:00(?::00)?|T24:00/i.test(text)) {
      return { message: 'has a time that parsers refuse, 24:00', help: 'Write 00:00 of the day after.' };
    }
    const half = /[ap]\.?m/i.test(text);
    const help = half ? 'Write the time in 24 hours: 21:33:00.' : 'Times run from 00:00:00 to 23:59:59.';
    return { message: 'has a time that no clock shows', help };
  }
  if (zone !== null)
    return { message: 'has a zone that does not exist', help: 'Offsets from UTC run from -12:00 to +14:00.' };
  return { message: 'is no possible date', help: 'Write the day that is meant, such as 2022-06-18.' };
}

/** The date's numbers, whether possible or not. */
function fieldsOf(text: string): ParsedDate | null {
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return readShape(compact === null ? text : `${compact[1]}-${compact[2]}-${compact[3]}`);
}
