import { formatDate } from '../../article/dates.ts';
import type { DateShape, ParsedDate } from '../../article/parsed-date.ts';
import type { Fault, ValueRule } from '../rule.ts';
import { shown } from '../shown.ts';
import { replaceText } from '../values/replace-text.ts';
import { textListOption } from '../values/text-list-option.ts';
import { type WrittenDate, writtenDates } from '../values/written-date.ts';

/**
 * What js-yaml, Psych, Hugo and moment all read: two digits each, seconds, the zone directly behind the time or, where a
 * blank stands before the time, behind one blank. Tried on Hugo 0.111 and js-yaml 3 and 5.
 */
const READ_BY_ALL =
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?| \d{1,2}:\d\d:\d\d(?:\.\d+)?(?:Z| ?[+-]\d\d:?\d\d)?)?$/;

/** Dates that one generator reads and the next does not. */
export const dateShape: ValueRule = {
  name: 'date-shape',
  stage: 'value',
  summary:
    'A date is not written as generators agree on: `2022-06-18`, `2022-06-18 09:33:38`, `2022-06-18T09:33:38+08:00`.',
  why: 'Hugo reads `2022/06/18`, `2022-6-8` and `2022-06-18 09:33` as no date at all; Eleventy and Astro’s `z.date()` refuse `Sat, 18 Jun 2022 01:33:38 GMT`; the number `20220618` is a day of 1970 to Hugo and Hexo.',
  weight: 'warn',
  fixable: true,
  needs: { kinds: ['date'] },
  bad: '---\ntitle: Tides\ndate: Sat, 18 Jun 2022 01:33:38 GMT\n---\n',
  good: '---\ntitle: Tides\ndate: 2022-06-18T01:33:38Z\n---\n',
  options: { allow: ['iso'] },
  *check(subject) {
    const allowed = textListOption(subject.options, 'allow');
    for (const written of writtenDates(subject)) {
      const { date } = written.reading;
      if (date === null || date.ambiguous) continue;
      const shape = shapeOf(date, written.text);
      if (shape === 'iso' || allowed.includes(shape)) continue;
      yield faultOf(written, date, shape, subject.language);
    }
  },
};

/** `iso` is what all tools read, `loose-iso` what only looks like it: one digit, no seconds, a name for the zone. */
type Shape = DateShape | 'loose-iso';

function shapeOf({ shape }: ParsedDate, text: string): Shape {
  return shape === 'iso' && !READ_BY_ALL.test(text) ? 'loose-iso' : shape;
}

function faultOf(written: WrittenDate, date: ParsedDate, shape: Shape, language: 'yaml' | 'toml' | 'json'): Fault {
  const { entry, text, zoneName } = written;
  const { start, end } = entry;
  const message = reasonOf(shape, text, date, typeof entry.value === 'number');
  if (zoneName !== null && !isSureZone(zoneName, shape)) {
    const day = formatDate({ ...date, zone: null });
    return {
      start,
      end,
      message,
      help: `Write ${day} with the offset that ${zoneName} stands for, as in ${day}+08:00.`,
    };
  }
  const iso = isoText(date, text);
  const edits = replaceText(entry, iso, language);
  return { start, end, message, help: `Write ${iso}.`, ...(edits && { edits }) };
}

/** RFC 822 defines the American zones; CST is China's as often as Chicago's, and in other shapes nothing is defined. */
function isSureZone(name: string, shape: Shape): boolean {
  return shape === 'rfc822' && /^[emp][sd]t$|^cdt$/i.test(name);
}

/** In ISO 8601; a time without a zone behind a blank, as Hexo and Jekyll write it, unless a `T` stands there. */
function isoText(date: ParsedDate, text: string): string {
  const iso = formatDate(date);
  return date.zone === null && !/\dT\d/i.test(text) ? iso.replace('T', ' ') : iso;
}

function reasonOf(shape: Shape, text: string, date: ParsedDate, isNumber: boolean): string {
  const words = shown(text);
  if (shape === 'loose-iso') return `${words} ${looseness(text)}, so Hugo does not read it as a date`;
  if (shape === 'rfc822') return `${words} is a date as e-mail has it, which Eleventy and Astro’s z.date() refuse`;
  if (shape === 'epoch') {
    const [unit, reader, other] =
      Number(text) < 1e11 ? ['seconds', 'Hexo', 'milliseconds, a day of 1970'] : ['milliseconds', 'Hugo', 'seconds'];
    if (isNumber) {
      return `${words} counts ${unit} since 1970 (${formatDate(date)}), and ${reader} takes them for ${other}`;
    }
    return `${words} counts ${unit} since 1970 (${formatDate(date)}), and generators read no date in it`;
  }
  if (shape === 'compact' && isNumber) {
    return `${words} is a number: Hugo and Hexo count it from 1970 on and get a day of that year`;
  }
  return `${words} is not in ISO 8601, and ${shape === 'asctime' ? 'not every generator reads' : 'Hugo does not read'} it as a date`;
}

function looseness(text: string): string {
  if (/^\d+-(?:\d-|\d\d-\d(?!\d))/.test(text)) return 'has a month or day of one digit';
  if (!/:\d\d:\d\d/.test(text)) return 'has a time without seconds';
  if (/[a-z]{2}/i.test(text)) return 'names its zone';
  return 'is not quite in ISO 8601';
}
