import { type DateReading, readDate } from '../../article/dates.ts';
import { onceAnArticle } from '../once-an-article.ts';
import type { Entry, Subject } from '../rule.ts';
import { isTemplate } from './is-template.ts';

/** The value of a date key, with what it says as a date. */
export interface WrittenDate {
  entry: Entry;
  /** As written, without quotes. */
  text: string;
  reading: DateReading;
  /** The name of a zone (`CST`) where a name alone says which zone is meant; null for UTC and for offsets. */
  zoneName: string | null;
}

/** Every value of the date keys, from top to bottom; empty ones, templates and aliases are none. */
export const writtenDates: (subject: Subject) => readonly WrittenDate[] = onceAnArticle(({ entries }) => {
  return entries.filter(isDateEntry).map(readEntry);
});

/** Those of them that are no dates, or not known to be one date only. */
export const doubtfulDates: (subject: Subject) => readonly WrittenDate[] = onceAnArticle((subject) => {
  return writtenDates(subject).filter(({ reading: { date } }) => date === null || date.ambiguous);
});

function isDateEntry({ spec, value, source }: Entry): boolean {
  if (spec?.kind !== 'date' || source.startsWith('*')) return false;
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !isTemplate(value));
}

function readEntry(entry: Entry): WrittenDate {
  const { value, style, source } = entry;
  // A TOML date is read from its source, since the parser makes 2 March of 30 February.
  const text = style === 'plain' ? source : String(value).trim();
  const known = readDate(typeof value === 'number' ? value : text);
  const [, rest, name = null] = /^(.*\d) ?([a-z]{3,5})$/i.exec(text) ?? [];
  const isName = name !== null && !/^(?:utc|gmt|[ap]m)$/i.test(name);
  if (known.fault !== 'not-a-date') return { entry, text, reading: known, zoneName: isName ? name : null };
  const reading = isName && rest !== undefined && /\d:\d\d/.test(rest) ? readDate(rest) : known;
  if (reading.date === null) return { entry, text, reading, zoneName: null };
  return { entry, text, reading, zoneName: reading.date.zone === null ? name : null };
}
