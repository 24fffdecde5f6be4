/** A worker is started for each so many milliseconds of work that are left: what it takes itself is a tenth of it. */
const WORTH = 500;
/** Before so many milliseconds of work, most of what was measured is what V8 takes to compile: ten times the rest, at first. */
const LEARNING = 100;
/** Tasks for so many milliseconds are read, worked on and written at a time, so that going from one to the other costs little, */
const BATCH = 30;
/** and no more than this, since nobody knows which of them are long. */
const MOST = 100;
/** How much a task counts against those before it, and how many times their average it may count for. */
const [WEIGHT, OUTLIER] = [0.1, 8];

/** What tasks take, measured where they are done, and what follows from it. */
export class Pace {
  #average: number | null = null;
  #spent = 0;

  /** Takes note of what a number of tasks took, in milliseconds. */
  add(time: number, count = 1): void {
    this.#spent += time;
    const each = time / count;
    const average = this.#average ?? each;
    this.#average = average + (1 - (1 - WEIGHT) ** count) * (Math.min(each, OUTLIER * average) - average);
  }

  /** For how many workers there is work that is worth their start. */
  workersFor(left: number): number {
    return this.#average === null || this.#spent < LEARNING ? 0 : Math.floor((left * this.#average) / WORTH);
  }

  /** How many tasks a thread is given at a time; towards the end fewer, so that all threads end at the same time. */
  batchFor(left: number, threads: number): number {
    const timely = BATCH / (this.#average ?? BATCH);
    return Math.max(1, Math.floor(Math.min(timely, MOST, left / (2 * threads))));
  }
}
