import { onceAnArticle } from './once-an-article.ts';
import type { Entry, Subject } from './rule.ts';

/** The entries of a block's own keys, without what is nested in their values. */
export const topLevel: (subject: Subject) => readonly Entry[] = onceAnArticle(({ entries }) => {
  return entries.filter(({ path }) => path.length === 1);
});

/** Those of them whose keys the preset does not know. */
export const strangers: (subject: Subject) => readonly Entry[] = onceAnArticle((subject) => {
  return topLevel(subject).filter(({ name }) => !Object.hasOwn(subject.preset.keys, name));
});
