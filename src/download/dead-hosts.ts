import { FetchFailure } from './fetch-failure.ts';

/** Remembers hosts that cannot be reached, so that one that has gone does not cost a wait for each of its pictures. */
export class DeadHosts {
  readonly #tries: number;
  readonly #strikes = new Map<string, number>();
  readonly #dead = new Map<string, string>();

  /** A host is taken for dead that could not be reached so often, one time after the other. */
  constructor(tries: number) {
    this.#tries = tries;
  }

  /** @throws {FetchFailure} if the host is dead. */
  check(host: string): void {
    const message = this.#dead.get(host);
    if (message !== undefined) throw new FetchFailure(message);
  }

  /** Says that the host has answered something. */
  answered(host: string): void {
    this.#strikes.delete(host);
  }

  /** Says that the host could not be reached; answers how often that was so. */
  missed(host: string, { message, isPassing }: FetchFailure): number {
    const strikes = (this.#strikes.get(host) ?? 0) + 1;
    this.#strikes.set(host, strikes);
    if (!isPassing || strikes >= this.#tries) this.#dead.set(host, message);
    return strikes;
  }
}
