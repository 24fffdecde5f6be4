import { Crew } from './crew.ts';
import { Pace } from './pace.ts';
import type { ReadAhead } from './read-ahead.ts';
import type { Slot } from './slot.ts';
import type { ThreeSteps } from './three-steps.ts';
import type { Control, WorkerThread } from './worker-thread.ts';

/** Tasks that several threads may work on. */
export interface ThreadedWork<Task, Load, Product, Result> extends ThreeSteps<Task, Load, Product, Result> {
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
  /** What is told of files before they are read. */
  ahead: ReadAhead;
  /** Once aborted, nothing more is begun; what is under way is waited for, and still comes out. */
  signal: AbortSignal;
}

/** So many tasks for each thread are under way or wait for the results before theirs, so that memory stays flat. */
const WINDOW = 512;
/** No more is read at a time than this, in bytes, beside the last load: of long articles a few make a batch. */
const ROOM = 1 << 22;
/** Workers and interrupts are listened to at least so often, in milliseconds. */
const PATIENCE = 5;

/**
 * Does tasks, in this thread and, where there is work enough, with workers, and hands out the results in the tasks' order.
 * Nothing is begun far ahead of what is taken.
 */
export async function* inThreads<Task, Load, Product, Result>(
  work: ThreadedWork<Task, Load, Product, Result>,
): AsyncGenerator<{ task: Task; result: Result }, void, undefined> {
  const run = new ThreadedRun(work);
  try {
    for (;;) {
      const slot = run.takeEnded();
      if (slot === undefined) {
        if (!(await run.advance())) return;
      } else if (slot.result !== null) yield { task: slot.task, result: slot.result! };
    }
  } finally {
    await run.end();
  }
}

class ThreadedRun<Task, Load, Product, Result> {
  readonly #work: ThreadedWork<Task, Load, Product, Result>;
  readonly #tasks: Iterator<Task>;
  readonly #size: number;
  readonly #crew: Crew<Slot<Task, Load, Product, Result>>;
  readonly #pace = new Pace();
  /** What has been begun, in order, and not been taken. */
  #window: Slot<Task, Load, Product, Result>[] = [];
  /** What will be read next; what was read and lies with nobody; what is to be written. */
  #expected: Slot<Task, Load, Product, Result>[] = [];
  #idle: Slot<Task, Load, Product, Result>[] = [];
  #worked: Slot<Task, Load, Product, Result>[] = [];
  /** How many tasks nobody has. */
  #left: number;
  #isStopped = false;
  #listened = performance.now();
  #wake: () => void = () => undefined;
  readonly #onAbort = () => this.#stop();

  constructor(work: ThreadedWork<Task, Load, Product, Result>) {
    this.#work = work;
    this.#tasks = work.tasks[Symbol.iterator]();
    this.#size = WINDOW * work.threads;
    this.#left = work.total;
    this.#crew = new Crew({
      start: (control) => work.start!(control),
      onNews: () => this.#wake(),
      onWorked: (slots, took) => {
        this.#pace.add(took, slots.length);
        this.#worked.push(...slots);
      },
      onReturned: (slot) => {
        if (this.#isStopped) slot.result = null;
        else this.#idle.push(slot);
      },
      onBroken: (slot, error) => {
        slot.result = work.broken(slot.task, error);
      },
    });
    work.signal.addEventListener('abort', this.#onAbort);
    if (work.signal.aborted) this.#stop();
  }

  /** The next result's slot, if the result is known. */
  takeEnded(): Slot<Task, Load, Product, Result> | undefined {
    return this.#window[0]?.result === undefined ? undefined : this.#window.shift();
  }

  /** Goes a step ahead, or waits for workers; false if there is nothing left to do. */
  async advance(): Promise<boolean> {
    await this.#employ();
    this.#write();
    const slots = await this.#take(this.#batch);
    await this.#workOn(slots);
    if (slots.length > 0 || this.#worked.length > 0 || this.#window[0]?.result !== undefined) return true;
    return this.#crew.isBusy && this.#news();
  }

  /** Waits until nothing is under way any more. */
  async end(): Promise<void> {
    this.#work.signal.removeEventListener('abort', this.#onAbort);
    this.#stop();
    do this.#write();
    while (this.#crew.isBusy && (await this.#news()));
    this.#crew.dismiss();
  }

  get #batch(): number {
    return this.#pace.batchFor(this.#left, this.#work.threads);
  }

  /** Has workers started where they are worth it, and sees to it that none waits. */
  async #employ(): Promise<void> {
    const { start, threads } = this.#work;
    if (start === null || threads === 1) return;
    this.#crew.grow(Math.min(threads - 1, this.#pace.workersFor(this.#left)));
    await this.#crew.feed(this.#batch, (count) => this.#take(count));
  }

  /** Reads for so many tasks, or as many as there are; who takes them has them worked on. */
  async #take(count: number): Promise<Slot<Task, Load, Product, Result>[]> {
    this.#lookAhead(2 * count);
    const taken = this.#idle.splice(0, count);
    let room = ROOM;
    while (taken.length < count && room > 0 && this.#expected.length > 0) {
      const slot = this.#expected.shift()!;
      if (!(await this.#read(slot))) continue;
      taken.push(slot);
      room -= this.#work.sizeOf(slot.load!);
    }
    return taken;
  }

  /** Sees to it that the next files can be fetched before it comes to them. */
  #lookAhead(count: number): void {
    while (this.#expected.length < count) {
      const slot = this.#begin();
      if (slot === undefined) return;
      this.#expected.push(slot);
    }
  }

  /** Begins with the next task, unless too many are under way. */
  #begin(): Slot<Task, Load, Product, Result> | undefined {
    if (this.#isStopped || this.#window.length >= this.#size) return undefined;
    const next = this.#tasks.next();
    if (next.done) return undefined;
    const slot = { task: next.value };
    this.#left -= 1;
    this.#window.push(slot);
    this.#work.ahead.expect(this.#work.fileOf(slot.task));
    return slot;
  }

  /** Whether there is work to do on what was read. */
  async #read(slot: Slot<Task, Load, Product, Result>): Promise<boolean> {
    const { ahead, fileOf, read } = this.#work;
    const fetching = ahead.ready(fileOf(slot.task));
    if (fetching !== undefined) await fetching;
    const reading = read(slot.task);
    const got = reading instanceof Promise ? await reading : reading;
    if ('load' in got) slot.load = got.load;
    else slot.result = got.result;
    return 'load' in got;
  }

  async #workOn(slots: readonly Slot<Task, Load, Product, Result>[]): Promise<void> {
    for (const slot of slots) {
      if (this.#isStopped) {
        slot.result = null;
        continue;
      }
      const begun = performance.now();
      const product = this.#work.work(slot.load!);
      slot.product = product instanceof Promise ? await product : product;
      this.#worked.push(slot);
      const now = performance.now();
      this.#pace.add(now - begun);
      if (now - this.#listened >= PATIENCE) await this.#listen();
    }
  }

  /** Writes what has been worked on. */
  #write(): void {
    for (let slot = this.#worked.shift(); slot !== undefined; slot = this.#worked.shift()) {
      const product = slot.product!;
      slot.load = undefined;
      slot.product = undefined;
      slot.result = product === null ? null : this.#work.write(slot.task, product);
    }
  }

  #stop(): void {
    this.#isStopped = true;
    this.#crew.stop();
    for (const slot of [...this.#expected, ...this.#idle]) slot.result = null;
    this.#expected = [];
    this.#idle = [];
  }

  /** Lets workers and interrupts have a word. */
  async #listen(): Promise<void> {
    await new Promise((resume) => setImmediate(resume));
    this.#listened = performance.now();
  }

  async #news(): Promise<true> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    return true;
  }
}
