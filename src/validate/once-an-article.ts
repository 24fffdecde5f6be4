import type { Entry, Subject } from './rule.ts';

/**
 * Works something out of an article's front matter once, however many rules ask for it. Only the last article is
 * remembered: rules are asked of one article after the other, and a map of thousands is dear to collect.
 */
export function onceAnArticle<Result>(work: (subject: Subject) => Result): (subject: Subject) => Result {
  let last: { entries: readonly Entry[]; result: Result } | null = null;
  return (subject) => {
    const { entries } = subject;
    if (last?.entries !== entries) last = { entries, result: work(subject) };
    return last.result;
  };
}
