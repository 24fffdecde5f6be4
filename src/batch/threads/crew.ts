import type { Slot } from './slot.ts';
import { BEGUN, type Control, newControl, STOP, type WorkerThread } from './worker-thread.ts';

/** What the thread that leads workers does about them. */
export interface Lead<Task, Result> {
  start(control: Control): WorkerThread;
  /** Something came back: results, or tasks without. */
  onNews(): void;
  /** A worker did not do this one, though nothing stopped it. */
  onReturned(slot: Slot<Task, Result>): void;
  /** What becomes of the task over which a worker broke down. */
  broken(task: Task, error: unknown): Result;
}

interface Member<Task, Result> {
  thread: WorkerThread;
  control: Control;
  /** What it was given and has not answered yet, in that order. */
  away: Slot<Task, Result>[];
  /** How many it has answered. */
  answered: number;
}

/** Workers and what they were given to do. */
export class Crew<Task, Result> {
  readonly #lead: Lead<Task, Result>;
  readonly #members = new Set<Member<Task, Result>>();
  /** Whether a worker broke down before it had done anything, so that another would do no better. */
  #isUseless = false;
  #isStopped = false;

  constructor(lead: Lead<Task, Result>) {
    this.#lead = lead;
  }

  get size(): number {
    return this.#members.size;
  }

  /** Whether workers have tasks that they have not answered. */
  get isBusy(): boolean {
    for (const { away } of this.#members) if (away.length > 0) return true;
    return false;
  }

  /** Starts workers until there are so many. */
  grow(size: number): void {
    while (this.#members.size < size && !this.#isUseless && !this.#isStopped) this.#join();
  }

  /** Gives each worker that will soon have nothing to do as many tasks as it is to have at a time. */
  feed(batch: number, take: () => Slot<Task, Result> | undefined): void {
    for (const { thread, away } of this.#members) {
      if (away.length >= batch) continue;
      const slots: Slot<Task, Result>[] = [];
      for (let slot = take(); slot !== undefined; slot = slots.length < batch ? take() : undefined) slots.push(slot);
      if (slots.length === 0) return;
      away.push(...slots);
      thread.postMessage(slots.map(({ task }) => task));
    }
  }

  /** Lets no further task be begun; what has not been begun comes back as null. */
  stop(): void {
    this.#isStopped = true;
    for (const { control } of this.#members) Atomics.store(control, STOP, 1);
  }

  /** Sends the workers home. Only who is not busy may be, or a file may be half written. */
  dismiss(): void {
    for (const { thread } of this.#members) thread.terminate();
    this.#members.clear();
  }

  #join(): void {
    const control = newControl();
    let thread: WorkerThread;
    try {
      thread = this.#lead.start(control);
    } catch {
      // A system that has no more threads to give has the work done all the same.
      this.#isUseless = true;
      return;
    }
    const member: Member<Task, Result> = { thread, control, away: [], answered: 0 };
    this.#members.add(member);
    let cause: unknown = null;
    thread.on('message', (results) => this.#take(member, results as (Result | null)[]));
    thread.on('error', (error) => {
      cause = error;
    });
    thread.on('exit', () => this.#lose(member, cause));
  }

  #take(member: Member<Task, Result>, results: readonly (Result | null)[]): void {
    member.answered += results.length;
    for (const result of results) {
      const slot = member.away.shift()!;
      if (result === null && !this.#isStopped) this.#lead.onReturned(slot);
      else slot.result = result;
    }
    this.#lead.onNews();
  }

  /** The task that a worker broke down over is not tried again, lest it take the whole process with it. */
  #lose(member: Member<Task, Result>, cause: unknown): void {
    if (!this.#members.delete(member)) return;
    const begun = Atomics.load(member.control, BEGUN);
    this.#isUseless ||= begun === 0;
    for (const [index, slot] of member.away.entries()) {
      if (index === begun - 1 - member.answered) slot.result = this.#lead.broken(slot.task, cause);
      else if (this.#isStopped) slot.result = null;
      else this.#lead.onReturned(slot);
    }
    this.#lead.onNews();
  }
}
