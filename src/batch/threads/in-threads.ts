import { Crew } from './crew.ts';
import { Pace } from './pace.ts';
import type { Slot } from './slot.ts';
import type { Control, WorkerThread } from './worker-thread.ts';

/** Work that several threads may share. */
export interface ThreadedWork<Task, Result> {
  /** In the order that the results are to have. */
  tasks: Iterable<Task>;
  /** How many tasks there are. */
  total: number;
  /** How many threads there may be, this one among them. */
  threads: number;
  /** Starts a worker that does what `work` does; null where there are none. */
  start: ((control: Control) => WorkerThread) | null;
  /** Does a task in this thread; null if an interrupt kept it from being done. */
  work(task: Task): Promise<Result | null>;
  /** Whether a worker may do it. One that gives it back with null leaves it to this thread. */
  canTravel(task: Task): boolean;
  /** What becomes of the task over which a worker broke down. */
  broken(task: Task, error: unknown): Result;
  /** Once aborted, nothing more is begun; what is under way is waited for, and still comes out. */
  signal: AbortSignal;
}

/** So many tasks for each thread are under way or wait for the results before theirs, so that memory stays flat. */
const WINDOW = 256;
/** Workers and interrupts are listened to at least so often, in milliseconds. */
const PATIENCE = 5;

/**
 * Does tasks, in this thread and, where there is work enough, in workers, and hands out the results in the tasks' order.
 * Nothing is begun far ahead of what is taken.
 */
export async function* inThreads<Task, Result>(
  work: ThreadedWork<Task, Result>,
): AsyncGenerator<{ task: Task; result: Result }, void, undefined> {
  const run = new ThreadedRun(work);
  try {
    for (;;) {
      run.prepare();
      const slot = run.takeEnded();
      if (slot === undefined) {
        if (!(await run.advance())) return;
      } else if (slot.result !== null) yield { task: slot.task, result: slot.result! };
    }
  } finally {
    await run.end();
  }
}

class ThreadedRun<Task, Result> {
  readonly #work: ThreadedWork<Task, Result>;
  readonly #tasks: Iterator<Task>;
  readonly #size: number;
  readonly #crew: Crew<Task, Result>;
  readonly #pace = new Pace();
  /** What has been begun, in order, and not been taken. */
  #window: Slot<Task, Result>[] = [];
  /** What nobody does yet; `#own` is what only this thread may do. */
  #due: Slot<Task, Result>[] = [];
  #own: Slot<Task, Result>[] = [];
  #left: number;
  #listened = performance.now();
  #wake: () => void = () => undefined;
  readonly #onAbort = () => this.#stop();

  constructor(work: ThreadedWork<Task, Result>) {
    this.#work = work;
    this.#tasks = work.tasks[Symbol.iterator]();
    this.#size = WINDOW * work.threads;
    this.#left = work.total;
    this.#crew = new Crew({
      start: (control) => work.start!(control),
      onNews: () => this.#wake(),
      onReturned: (slot) => {
        this.#left += 1;
        this.#own.push(slot);
      },
      broken: (task, error) => work.broken(task, error),
    });
    work.signal.addEventListener('abort', this.#onAbort);
    if (work.signal.aborted) this.#stop();
  }

  /** Looks ahead, and sees to it that no worker waits. */
  prepare(): void {
    const { start, threads, canTravel } = this.#work;
    while (this.#window.length < this.#size && !this.#work.signal.aborted) {
      const next = this.#tasks.next();
      if (next.done) break;
      const slot = { task: next.value, result: undefined };
      this.#window.push(slot);
      (canTravel(next.value) ? this.#due : this.#own).push(slot);
    }
    if (start === null || threads === 1) return;
    this.#crew.grow(Math.min(threads - 1, this.#pace.workersFor(this.#left)));
    this.#crew.feed(this.#pace.batchFor(this.#left, threads), () => this.#begin(this.#due));
  }

  /** The next result's slot, if the result is known. */
  takeEnded(): Slot<Task, Result> | undefined {
    return this.#window[0]?.result === undefined ? undefined : this.#window.shift();
  }

  /** Does a task, or waits for workers; false if there is nothing left to do. */
  async advance(): Promise<boolean> {
    const slot = this.#begin(this.#own) ?? this.#begin(this.#due);
    if (slot !== undefined) {
      const begun = performance.now();
      slot.result = await this.#work.work(slot.task);
      const now = performance.now();
      this.#pace.add(now - begun);
      if (now - this.#listened >= PATIENCE) await this.#listen();
      return true;
    }
    if (!this.#crew.isBusy) return false;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    return true;
  }

  /** Waits until nothing is under way any more. */
  async end(): Promise<void> {
    this.#work.signal.removeEventListener('abort', this.#onAbort);
    this.#stop();
    while (await this.advance());
    this.#crew.dismiss();
  }

  #begin(slots: Slot<Task, Result>[]): Slot<Task, Result> | undefined {
    if (slots.length > 0) this.#left -= 1;
    return slots.shift();
  }

  #stop(): void {
    this.#crew.stop();
    for (const slot of [...this.#due, ...this.#own]) slot.result = null;
    this.#due = [];
    this.#own = [];
  }

  async #listen(): Promise<void> {
    await new Promise((resume) => setImmediate(resume));
    this.#listened = performance.now();
  }
}
