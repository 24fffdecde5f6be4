import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps requests few, over all and to each host, and leaves hosts alone that have asked for it. */
export class Slots {
  #free: number;
  readonly #perHost: number;
  readonly #busy = new Map<string, number>();
  readonly #restsUntil = new Map<string, number>();
  readonly #waiting: { host: string; begin(): void }[] = [];

  constructor({ total, perHost }: { total: number; perHost: number }) {
    this.#free = total;
    this.#perHost = perHost;
  }

  /**
   * Does a task as soon as there is room for it. The signal ends the rests of hosts; tasks have to end by themselves, and
   * those that wait are begun even then.
   */
  async run<Result>(host: string, signal: AbortSignal, task: () => Promise<Result>): Promise<Result> {
    for (;;) {
      await this.#enter(host);
      const rest = (this.#restsUntil.get(host) ?? 0) - performance.now();
      if (rest <= 0) break;
      this.#leave(host);
      await sleep(rest, undefined, { signal });
    }
    try {
      return await task();
    } finally {
      this.#leave(host);
    }
  }

  /** Begins nothing with a host for so many milliseconds. */
  rest(host: string, wait: number): void {
    this.#restsUntil.set(host, Math.max(this.#restsUntil.get(host) ?? 0, performance.now() + wait));
  }

  #enter(host: string): Promise<void> {
    return new Promise((begin) => {
      this.#waiting.push({ host, begin });
      this.#next();
    });
  }

  #leave(host: string): void {
    this.#free += 1;
    this.#busy.set(host, this.#busyAt(host) - 1);
    this.#next();
  }

  #next(): void {
    while (this.#free > 0) {
      const at = this.#waiting.findIndex(({ host }) => this.#busyAt(host) < this.#perHost);
      const [waiting] = at === -1 ? [] : this.#waiting.splice(at, 1);
      if (waiting === undefined) return;
      this.#free -= 1;
      this.#busy.set(waiting.host, this.#busyAt(waiting.host) + 1);
      waiting.begin();
    }
  }

  #busyAt(host: string): number {
    return this.#busy.get(host) ?? 0;
  }
}
