import { onceAnArticle } from './once-an-article.ts';
import type { Entry, Subject } from './rule.ts';

/** The entries of a block's own keys, without what is nested in their values. */
export const topLevel: (subject: Subject) => readonly Entry[] = onceAnArticle(({ entries }) => {
  return entries.filter(({ path }) => path.length === 1);
});
