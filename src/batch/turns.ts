/** After so many milliseconds without a pause an interrupt gets its turn. */
const PATIENCE = 20;

/** Lets others have their turn in a loop that reads and works without waiting for anything. */
export class Turns {
  #since = Date.now();

  /** Whether it is somebody else's turn; asking costs less than waiting for nothing. */
  get areDue(): boolean {
    return Date.now() - this.#since >= PATIENCE;
  }

  /** Waits until the others have had theirs. */
  async give(): Promise<void> {
    await new Promise((resume) => setImmediate(resume));
    this.#since = Date.now();
  }
}
