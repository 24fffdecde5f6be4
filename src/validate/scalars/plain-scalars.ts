import type { Entry, Subject } from '../rule.ts';
import { type Reading, readingsOf } from './readings-of.ts';

/** A value without quotes that at least one YAML reader takes for something else than text. */
export interface PlainScalar {
  entry: Entry;
  readings: readonly Reading[];
}

const found = new WeakMap<readonly Entry[], readonly PlainScalar[]>();

/** Kinds that have rules of their own. */
const OTHERS = new Set(['date', 'url', 'image']);

/**
 * Every such value of the other kinds of keys, from top to bottom, found once an article. What has a tag (`!!str 010`) says
 * itself what it is, and is left out.
 */
export function plainScalars(subject: Subject): readonly PlainScalar[] {
  if (subject.language !== 'yaml') return [];
  let scalars = found.get(subject.entries);
  if (scalars === undefined) {
    scalars = subject.entries
      .filter(({ style, spec }) => style === 'plain' && (spec === null || !OTHERS.has(spec.kind)))
      .flatMap((entry) => scalarOf(entry, subject.text));
    found.set(subject.entries, scalars);
  }
  return scalars;
}

function scalarOf(entry: Entry, text: string): PlainScalar[] {
  if (/[\r\n]/.test(entry.source)) return [];
  const readings = readingsOf(entry.source);
  if (readings.every(({ kind }) => kind === 'text')) return [];
  return hasTag(text, entry.start) ? [] : [{ entry, readings }];
}

/** How far before a value its tag is looked for. */
const REACH = 64;

function hasTag(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return /(?:^|[\s,[{])!\S*[ \t]+(?:&\S+[ \t]+)?$/.test(before);
}
