/** How many things are done at a time. */
export interface InOrderOptions {
  /** At most so many are under way or waiting for their turn, so memory stays flat. */
  limit: number;
  /** Once aborted, nothing more is begun; what is under way is waited for, and still comes out. */
  signal: AbortSignal;
}

/** Does the work for each item, several at a time, and hands out the results in the items' order. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  { limit, signal }: InOrderOptions,
): AsyncGenerator<Result, void, undefined> {
  const underWay: Promise<Result>[] = [];
  const iterator = items[Symbol.iterator]();
  try {
    for (;;) {
      while (underWay.length < limit && !signal.aborted) {
        const next = iterator.next();
        if (next.done) break;
        const result = work(next.value);
        // The one that fails may not be the one that is waited for.
        result.catch(() => undefined);
        underWay.push(result);
      }
      const first = underWay.shift();
      if (first === undefined) return;
      yield await first;
    }
  } finally {
    await Promise.allSettled(underWay);
  }
}
