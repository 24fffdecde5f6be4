import type { Entry, Subject } from './rule.ts';

/** The entries of a block's own keys, without what is nested in their values. */
export function topLevel(subject: Subject): Entry[] {
  return subject.entries.filter(({ path }) => path.length === 1);
}
