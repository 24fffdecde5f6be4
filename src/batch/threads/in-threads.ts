import { Crew } from './crew.ts';
import { Pace } from './pace.ts';
import type { Slot } from './slot.ts';
import type { ThreadWork } from './thread-work.ts';
import type { Control, WorkerThread } from './worker-thread.ts';

/**
 * Work that several threads may share, and how this thread does it. Tasks that read a file are for any thread, others for
 * this one; so are those that a worker gives back with null.
 */
export interface ThreadedWork<Task, Result> extends ThreadWork<Task, Result> {
  /** In the order that the results are to have. */
  tasks: Iterable<Task>;
  /** How many tasks there are. */
  total: number;
  /** How many threads there may be, this one among them. */
  threads: number;
  /** Starts a worker that does what `work` does; null where there are none. */
  start: ((control: Control) => WorkerThread) | null;
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
  /** What nobody does yet; `#own` is what only this thread may do, `#claimed` what it is going to. */
  #due: Slot<Task, Result>[] = [];
  #own: Slot<Task, Result>[] = [];
  #claimed: Slot<Task, Result>[] = [];
  /** How many tasks nobody has. */
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
    const { start, threads, fileOf } = this.#work;
    while (this.#window.length < this.#size && !this.#work.signal.aborted) {
      const next = this.#tasks.next();
      if (next.done) break;
      const slot = { task: next.value, result: undefined };
      this.#window.push(slot);
      (fileOf(next.value) === null ? this.#own : this.#due).push(slot);
    }
    if (start === null || threads === 1) return;
    this.#crew.grow(Math.min(threads - 1, this.#pace.workersFor(this.#left)));
    this.#crew.feed(this.#batch, () => this.#next(this.#due));
  }

  /** The next result's slot, if the result is known. */
  takeEnded(): Slot<Task, Result> | undefined {
    return this.#window[0]?.result === undefined ? undefined : this.#window.shift();
  }

  /** Does a task, or waits for workers; false if there is nothing left to do. */
  async advance(): Promise<boolean> {
    this.#claim();
    const slot = this.#next(this.#own) ?? this.#claimed.shift();
    if (slot !== undefined) {
      const { ahead, fileOf } = this.#work;
      const fetching = ahead.ready(fileOf(slot.task));
      if (fetching !== undefined) await fetching;
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

  get #batch(): number {
    return this.#pace.batchFor(this.#left, this.#work.threads);
  }

  /** Takes tasks for this thread, some before it comes to them, so that their files can be read ahead. */
  #claim(): void {
    const batch = this.#batch;
    if (this.#claimed.length > batch / 2) return;
    while (this.#claimed.length < batch) {
      const slot = this.#next(this.#due);
      if (slot === undefined) return;
      this.#claimed.push(slot);
      this.#work.ahead.expect(this.#work.fileOf(slot.task));
    }
  }

  #next(slots: Slot<Task, Result>[]): Slot<Task, Result> | undefined {
    if (slots.length > 0) this.#left -= 1;
    return slots.shift();
  }

  #stop(): void {
    this.#crew.stop();
    for (const slot of [...this.#due, ...this.#own, ...this.#claimed]) slot.result = null;
    this.#due = [];
    this.#own = [];
    this.#claimed = [];
  }

  async #listen(): Promise<void> {
    await new Promise((resume) => setImmediate(resume));
    this.#listened = performance.now();
  }
}
