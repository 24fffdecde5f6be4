import type { Entry, Subject } from './rule.ts';

/** Works something out of an article's front matter once, however many rules ask for it. */
export function onceAnArticle<Result>(work: (subject: Subject) => Result): (subject: Subject) => Result {
  const known = new WeakMap<readonly Entry[], Result>();
  return (subject) => {
    const { entries } = subject;
    let result = known.get(entries);
    if (result === undefined) {
      result = work(subject);
      known.set(entries, result);
    }
    return result;
  };
}
