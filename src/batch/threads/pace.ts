/** A worker is started for each so many milliseconds of work that are left: what it takes itself is a tenth of it. */
const WORTH = 500;
/** Before so many milliseconds of work, most of what was measured is what V8 takes to compile. */
const LEARNING = 30;
/** A worker is given about so many milliseconds of work at a time, so that messages cost little, */
const BATCH = 10;
/** and no more tasks than this, since nobody knows which of them are long. */
const MOST = 64;
/** How much a task counts against those before it, and how many times their average it may count for. */
const [WEIGHT, OUTLIER] = [0.1, 8];

/** What tasks take, measured where they are done, and what follows from it. */
export class Pace {
  #average: number | null = null;
  #spent = 0;

  /** Takes note of what a task took, in milliseconds. */
  add(time: number): void {
    this.#spent += time;
    const average = this.#average ?? time;
    this.#average = average + WEIGHT * (Math.min(time, OUTLIER * average) - average);
  }

  /** For how many workers there is work that is worth their start. */
  workersFor(left: number): number {
    return this.#average === null || this.#spent < LEARNING ? 0 : Math.floor((left * this.#average) / WORTH);
  }

  /** How many tasks a worker is given at a time; towards the end fewer, so that all threads end at the same time. */
  batchFor(left: number, threads: number): number {
    const timely = BATCH / (this.#average ?? BATCH);
    return Math.max(1, Math.floor(Math.min(timely, MOST, left / (2 * threads))));
  }
}
