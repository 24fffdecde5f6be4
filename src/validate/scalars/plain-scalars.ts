import { onceAnArticle } from '../once-an-article.ts';
import type { Entry, Subject } from '../rule.ts';
import { isSameReading, type Reading, readingsOf } from './readings-of.ts';
import { isTextEntry } from './text-entry.ts';

/**
 * A value without quotes that YAML readers do not read alike, or that all of them take for something else than text where
 * text is meant.
 */
export interface PlainScalar {
  entry: Entry;
  readings: readonly Reading[];
}

/** Kinds that have rules of their own. */
const OTHERS = new Set(['date', 'url', 'image']);

/**
 * Every such value of the other kinds of keys, from top to bottom, found once an article. What has a tag (`!!str 010`) says
 * itself what it is, and is left out.
 */
export const plainScalars: (subject: Subject) => readonly PlainScalar[] = onceAnArticle(
  ({ language, entries, text }) => {
    if (language !== 'yaml') return [];
    return entries
      .filter(({ style, spec }) => style === 'plain' && (spec === null || !OTHERS.has(spec.kind)))
      .flatMap((entry) => scalarOf(entry, text));
  },
);

/** How everything begins that any reader takes for something else than text. */
const SUSPICIOUS = /^(?:[-+.]?\d|[-+]?\.[\dinIN]|~$|<<$|=$|(?:null|true|false|yes|no|on|off|y|n)$)/i;

function scalarOf(entry: Entry, text: string): PlainScalar[] {
  if (!SUSPICIOUS.test(entry.source) || /[\r\n]/.test(entry.source)) return [];
  const readings = readingsOf(entry.source);
  if (readings.every(({ kind }) => kind === 'text')) return [];
  // `comments: false` is false to everybody, and meant so.
  if (!isTextEntry(entry) && readings.every((reading) => isSameReading(reading, readings[0]!))) return [];
  return hasTag(text, entry.start) ? [] : [{ entry, readings }];
}

/** How far before a value its tag is looked for. */
const REACH = 64;

function hasTag(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return /(?:^|[\s,[{])!\S*[ \t]+(?:&\S+[ \t]+)?$/.test(before);
}
