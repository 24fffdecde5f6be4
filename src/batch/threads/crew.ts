import type { Slot } from './slot.ts';
import { BEGUN, type Control, newControl, STOP, type WorkerMessage, type WorkerThread } from './worker-thread.ts';

/** What the thread that leads workers does about them. */
export interface Lead<One extends Slot<unknown, unknown, unknown, unknown>> {
  start(control: Control): WorkerThread;
  /** Something came back. */
  onNews(): void;
  /** These have their products. */
  onWorked(slots: readonly One[], took: number): void;
  /** A worker did not work on this one, though nothing stopped it. */
  onReturned(slot: One): void;
  /** A worker broke down over this one. */
  onBroken(slot: One, error: unknown): void;
}

/** So many batches a worker has at a time. */
const BATCHES = 2;

interface Member<One> {
  thread: WorkerThread;
  control: Control;
  /** What it was given and has not answered yet, in that order; and how many of it are of the same batch. */
  away: One[];
  batches: number[];
  /** How many it has answered. */
  answered: number;
}

/** Workers and what they were given to work on. */
export class Crew<One extends Slot<unknown, unknown, unknown, unknown>> {
  readonly #lead: Lead<One>;
  readonly #members = new Set<Member<One>>();
  /** Whether a worker broke down before it had done anything, so that another would do no better. */
  #isUseless = false;
  #isStopped = false;

  constructor(lead: Lead<One>) {
    this.#lead = lead;
  }

  get size(): number {
    return this.#members.size;
  }

  /** Whether workers have loads that they have not answered. */
  get isBusy(): boolean {
    for (const { away } of this.#members) if (away.length > 0) return true;
    return false;
  }

  /** Starts workers until there are so many. */
  grow(size: number): void {
    while (this.#members.size < size && !this.#isUseless && !this.#isStopped) this.#join();
  }

  /** Sees to it that each worker has a batch of loads to work on, and then that each has one at hand beside it. */
  async feed(batch: number, take: (count: number) => Promise<readonly One[]>): Promise<void> {
    for (let wanted = 1; wanted <= BATCHES; wanted++) {
      for (const member of this.#members) {
        if (member.batches.length >= wanted) continue;
        const slots = await take(batch);
        if (slots.length === 0) return;
        this.#give(member, slots);
      }
    }
  }

  /** Lets no further work be begun; what has not been begun comes to nothing. */
  stop(): void {
    this.#isStopped = true;
    for (const { control } of this.#members) Atomics.store(control, STOP, 1);
  }

  /** Sends the workers home. */
  dismiss(): void {
    for (const { thread } of this.#members) thread.terminate();
    this.#members.clear();
  }

  #give(member: Member<One>, slots: readonly One[]): void {
    if (this.#members.has(member)) {
      member.away.push(...slots);
      member.batches.push(slots.length);
      member.thread.postMessage(slots.map(({ load }) => load));
    } else {
      // It has broken down while its loads were read.
      for (const slot of slots) this.#lead.onReturned(slot);
    }
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
    const member: Member<One> = { thread, control, away: [], batches: [], answered: 0 };
    this.#members.add(member);
    let cause: unknown = null;
    thread.on('message', (message) => this.#take(member, message));
    thread.on('error', (error) => {
      cause = error;
    });
    thread.on('exit', () => this.#lose(member, cause));
  }

  #take(member: Member<One>, { products, took }: WorkerMessage): void {
    member.answered += products.length;
    const slots = member.away.splice(0, products.length);
    // An answer is never about more than one batch.
    member.batches[0]! -= products.length;
    if (member.batches[0] === 0) member.batches.shift();
    for (const [index, slot] of slots.entries()) slot.product = products[index];
    this.#lead.onWorked(slots, took);
    this.#lead.onNews();
  }

  /** What a worker broke down over is not tried again, lest it take the whole process with it. */
  #lose(member: Member<One>, cause: unknown): void {
    if (!this.#members.delete(member)) return;
    const begun = Atomics.load(member.control, BEGUN);
    this.#isUseless ||= begun === 0;
    for (const [index, slot] of member.away.entries()) {
      if (index === begun - 1 - member.answered) this.#lead.onBroken(slot, cause);
      else this.#lead.onReturned(slot);
    }
    this.#lead.onNews();
  }
}
