import { FetchFailure } from './fetch-failure.ts';
import type { FetchLimits } from './fetch-limits.ts';

/** The clocks of one request: until it is connected, since the last byte, and over all. */
export class Clocks {
  readonly #limits: FetchLimits;
  readonly #stop: (failure: FetchFailure) => void;
  readonly #whole: NodeJS.Timeout;
  #step: NodeJS.Timeout;

  /** Starts the clocks; `stop` is called at most once for each that runs out. */
  constructor(limits: FetchLimits, stop: (failure: FetchFailure) => void) {
    this.#limits = limits;
    this.#stop = stop;
    this.#whole = this.#after(limits.whole, `it took longer than ${seconds(limits.whole)}`);
    this.#step = this.#after(limits.connect, `no connection within ${seconds(limits.connect)}`, true);
  }

  /** Says that the connection stands, or that something has come. */
  alive(): void {
    clearTimeout(this.#step);
    this.#step = this.#after(this.#limits.idle, `the server sent nothing for ${seconds(this.#limits.idle)}`);
  }

  /** Stops the clocks. */
  end(): void {
    clearTimeout(this.#step);
    clearTimeout(this.#whole);
  }

  #after(wait: number, message: string, isUnreachable = false): NodeJS.Timeout {
    return setTimeout(() => this.#stop(new FetchFailure(message, { isPassing: true, isUnreachable })), wait);
  }
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
