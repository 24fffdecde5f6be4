import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inThreads, type ThreadedWork } from '../../../src/batch/threads/in-threads.ts';
import { ReadAhead } from '../../../src/batch/threads/read-ahead.ts';
import { FakeThread } from './fake-thread.ts';

/** What a task says its work takes, in milliseconds. */
interface Task {
  name: number;
  takes: number;
}

type Asked = ThreadedWork<Task, Task, number, number>;

const namesTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const tasksOf = (takes: number[]): Task[] => takes.map((time, name) => ({ name, takes: time }));

async function wait({ name, takes }: Task): Promise<number> {
  await sleep(takes);
  return name;
}

/** Work whose threads are at hand; so much is said to be left that they are worth their start. */
function work(tasks: Iterable<Task>, changes: Partial<Asked> = {}) {
  const threads: FakeThread[] = [];
  const start: Asked['start'] = (control) => {
    threads.push(new FakeThread(control, wait as never));
    return threads.at(-1)!;
  };
  return {
    threadsMade: threads,
    tasks,
    total: 1_000_000,
    threads: 3,
    start,
    read: (task: Task) => ({ load: task }),
    sizeOf: () => 1000,
    work: wait,
    write: (_: Task, product: number) => product,
    fileOf: ({ name }: Task) => String(name),
    ahead: new ReadAhead(),
    broken: ({ name }: Task) => -name,
    signal: new AbortController().signal,
    ...changes,
  };
}

async function resultsOf(asked: Asked): Promise<number[]> {
  const results: number[] = [];
  for await (const { result } of inThreads(asked)) results.push(result);
  return results;
}

test.each([1, 2, 3, 8])(
  'with %i threads results come in the order of the tasks, however long each takes',
  async (threads) => {
    const asked = work(tasksOf(namesTo(200).map((name) => (name * 7) % 5)), { threads });
    expect(await resultsOf(asked)).toEqual(namesTo(200));
    expect(asked.threadsMade).toHaveLength(threads - 1);
    for (const { batches, isOver } of asked.threadsMade) expect([batches.length > 0, isOver]).toEqual([true, true]);
  },
);

test('what is over in less than it takes to start a thread is done in one', async () => {
  const asked = work(tasksOf(Array(20).fill(1)), { total: 20 });
  expect(await resultsOf(asked)).toEqual(namesTo(20));
  expect(asked.threadsMade).toEqual([]);
});

test('nothing is begun far ahead of what is taken', async () => {
  let given = 0;
  function* endless(): Generator<Task> {
    for (;;) yield { name: given++, takes: 1 };
  }
  let taken = 0;
  for await (const _ of inThreads(work(endless(), { threads: 2 }))) {
    taken += 1;
    expect(given - taken).toBeLessThanOrEqual(1024);
    if (taken === 100) await sleep(200);
    if (taken === 3000) break;
  }
  expect(taken).toBe(3000);
});

test('a reader who leaves ends the threads, but not in the middle of a task', async () => {
  let underWay = 0;
  const asked = work(tasksOf(Array(8000).fill(1)), { threads: 2 });
  const busy = async (task: Task) => {
    underWay += 1;
    await wait(task);
    underWay -= 1;
    return task.name;
  };
  asked.start = (control) => {
    asked.threadsMade.push(new FakeThread(control, busy as never));
    return asked.threadsMade[0]!;
  };
  for await (const { result } of inThreads(asked)) if (result === 300) break;
  expect([asked.threadsMade[0]!.isOver, underWay]).toEqual([true, 0]);
});

test('after an interrupt nothing more is begun, and what was done comes out, in order', async () => {
  const interruption = new AbortController();
  const done = new Set<number>();
  const remember = async (task: Task) => {
    await wait(task);
    done.add(task.name);
    return task.name;
  };
  const asked = work(tasksOf(Array(2000).fill(1)), { work: remember, signal: interruption.signal });
  asked.start = (control) => {
    asked.threadsMade.push(new FakeThread(control, remember as never));
    return asked.threadsMade.at(-1)!;
  };
  const results: number[] = [];
  for await (const { result } of inThreads(asked)) {
    results.push(result);
    if (result === 300) interruption.abort();
  }
  expect(asked.threadsMade.length).toBeGreaterThan(0);
  expect(results).toEqual([...done].sort((a, b) => a - b));
  expect(results.length).toBeLessThan(1500);
});

test('an interrupt before the beginning lets nothing begin', async () => {
  expect(await resultsOf(work(tasksOf([1, 1]), { signal: AbortSignal.abort() }))).toEqual([]);
});

test('a thread that breaks down costs the task that it was at, and the others are done here', async () => {
  let isBroken = false;
  const asked = work(tasksOf(Array(300).fill(1)), { threads: 2 });
  asked.start = (control) => {
    const thread: FakeThread = new FakeThread(control, (async (task: Task) => {
      if (task.name < 150 || isBroken) return wait(task);
      isBroken = true;
      thread.breakDown(new Error('out of memory'));
      return sleep(5000);
    }) as never);
    asked.threadsMade.push(thread);
    return thread;
  };
  const results = await resultsOf(asked);
  const broken = results.filter((result) => result < 0);
  expect(broken).toHaveLength(1);
  expect(results.map(Math.abs)).toEqual(namesTo(300));
});

test('threads that do not even start are done without', async () => {
  const refused = work(tasksOf(Array(100).fill(3)), {
    start: () => {
      throw new Error('no more threads');
    },
  });
  expect(await resultsOf(refused)).toEqual(namesTo(100));

  const asked = work(tasksOf(Array(100).fill(3)));
  asked.start = (control) => {
    const thread = new FakeThread(control, () => sleep(5000));
    asked.threadsMade.push(thread);
    // Before it has begun anything.
    thread.postMessage = () => thread.breakDown(new Error('no such file'));
    return thread;
  };
  expect(await resultsOf(asked)).toEqual(namesTo(100));
  expect([1, 2]).toContain(asked.threadsMade.length);
});

test('what is settled when it is read is neither worked on nor written, and comes out in its place', async () => {
  const seen: number[] = [];
  const note = (name: number) => {
    seen.push(name);
    return name;
  };
  const read = ({ name, takes }: Task) => {
    if (name % 10 === 0) return { result: 1000 + name };
    const load = { load: { name, takes } };
    return name % 10 === 5 ? sleep(1).then(() => load) : load;
  };
  const asked = work(tasksOf(Array(200).fill(1)), { read, write: (_, name) => note(name) });
  expect(await resultsOf(asked)).toEqual(namesTo(200).map((name) => (name % 10 === 0 ? 1000 + name : name)));
  expect(seen.sort((a, b) => a - b)).toEqual(namesTo(200).filter((name) => name % 10 > 0));
});

test('all is read and written in this thread, and each task once, wherever it is worked on', async () => {
  const [read, written, here]: number[][] = [[], [], []];
  const asked = work(tasksOf(Array(300).fill(1)), {
    read: (task) => {
      read!.push(task.name);
      return { load: task };
    },
    work: async (task) => {
      here!.push(task.name);
      return wait(task);
    },
    write: ({ name }) => {
      written!.push(name);
      return name;
    },
  });
  expect(await resultsOf(asked)).toEqual(namesTo(300));
  expect(read).toEqual(namesTo(300));
  expect(written!.sort((a, b) => a - b)).toEqual(namesTo(300));
  expect([here!.length > 0, here!.length < 300]).toEqual([true, true]);
});

test('a worker has the next tasks before it is through with those it has', async () => {
  let [given, starved, away] = [0, 0, 0];
  const asked = work(tasksOf(Array(1500).fill(1)), { threads: 2 });
  asked.start = (control) => {
    const thread = new FakeThread(control, wait as never);
    const post = thread.postMessage.bind(thread);
    thread.postMessage = (loads) => {
      // Towards the end there is too little left to have some more at hand.
      if (loads.length > 10) given += 1;
      if (loads.length > 10 && away === 0) starved += 1;
      away += loads.length;
      post(loads);
    };
    thread.on('message', ({ products }) => {
      away -= products.length;
    });
    asked.threadsMade.push(thread);
    return thread;
  };
  await resultsOf(asked);
  expect(given).toBeGreaterThan(5);
  expect(starved).toBeLessThan(given / 3);
});

test.each([1, 2])('with %i threads few loads are in memory at a time if they are long', async (threads) => {
  let [held, most] = [0, 0];
  const asked = work(tasksOf(Array(300).fill(0)), {
    threads,
    sizeOf: () => 1_500_000,
    read: (task) => {
      held += 1;
      most = Math.max(most, held);
      return { load: task };
    },
    write: ({ name }) => {
      held -= 1;
      return name;
    },
  });
  expect(await resultsOf(asked)).toEqual(namesTo(300));
  // Three make a batch. A worker has two, two more of its may be unwritten, and one of this thread's.
  expect(most).toBeLessThanOrEqual(threads === 1 ? 3 : 15);
});

test('one that cannot be written for a fault of ours stops all, and what else was worked on is written', async () => {
  const written: number[] = [];
  const write = ({ name }: Task) => {
    if (name === 40) throw new TypeError('ours');
    written.push(name);
    return name;
  };
  await expect(resultsOf(work(tasksOf(Array(100).fill(1)), { write, threads: 1 }))).rejects.toThrow('ours');
  expect(written).toEqual(expect.arrayContaining(namesTo(40)));
  expect(new Set(written).size).toBe(written.length);
});

test('a fault in this thread is thrown when nothing is under way any more', async () => {
  let underWay = 0;
  const asked = work(tasksOf(Array(300).fill(2)), {
    threads: 2,
    work: async (task: Task) => {
      if (task.name > 100) throw new Error('no');
      return wait(task);
    },
  });
  asked.start = (control) => {
    const busy = async (task: Task) => {
      underWay += 1;
      await wait(task);
      underWay -= 1;
      return task.name;
    };
    asked.threadsMade.push(new FakeThread(control, busy as never));
    return asked.threadsMade[0]!;
  };
  await expect(resultsOf(asked)).rejects.toThrow('no');
  expect([underWay, asked.threadsMade[0]!.isOver]).toEqual([0, true]);
});
