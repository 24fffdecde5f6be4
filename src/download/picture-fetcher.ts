import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, CODINGS } from './body-of.ts';
import { DeadHosts } from './dead-hosts.ts';
import { FetchFailure, networkFailure, statusFailure } from './fetch-failure.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { forbiddenHost, guardedLookup, type HostGuard } from './guarded-lookup.ts';
import { requestOnce } from './request-once.ts';
import { Slots } from './slots.ts';

/** The web as a fetcher may see it. */
export interface FetcherOptions {
  limits: FetchLimits;
  /** Which hosts must not be asked. */
  guard: HostGuard;
  /** What resolves names. Default: the system. */
  resolve?: LookupFunction | undefined;
  userAgent: string;
  signal: AbortSignal;
}

/** Takes the bytes of a picture as they come. */
export type Take<Result> = (body: AsyncIterable<Uint8Array>) => Promise<Result>;

/** How long a connection waits for another picture, in milliseconds. */
const KEPT_OPEN = 5000;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Fetches pictures over http and https, politely: without cookies, passwords or proxies. */
export class PictureFetcher {
  readonly #options: FetcherOptions;
  readonly #slots: Slots;
  readonly #agents: Readonly<Record<string, http.Agent>>;
  readonly #dead: DeadHosts;

  constructor(options: FetcherOptions) {
    this.#options = options;
    this.#slots = new Slots(options.limits);
    this.#dead = new DeadHosts(options.limits.tries);
    const settings = { keepAlive: true, timeout: KEPT_OPEN, lookup: guardedLookup(options.guard, options.resolve) };
    this.#agents = { 'http:': new http.Agent(settings), 'https:': new https.Agent(settings) };
  }

  /**
   * Fetches one picture, with as many tries as it is worth.
   *
   * @throws {FetchFailure} if it cannot be had.
   * @throws the signal's reason, and what `take` throws that is not the network's.
   */
  async fetch<Result>(address: string, referer: string | null, take: Take<Result>): Promise<Result> {
    const { limits, signal } = this.#options;
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#follow(address, referer, take);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof FetchFailure)) throw error;
        const wait = error.retryAfter ?? limits.backoff * 2 ** (tries - 1) * (0.5 + Math.random());
        if (!error.isPassing || tries >= limits.tries || wait > limits.longestWait) throw givenUp(error, tries);
        await sleep(wait, undefined, { signal });
      }
    }
  }

  /** Lets go of the connections that are kept open. */
  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  async #follow<Result>(address: string, referer: string | null, take: Take<Result>): Promise<Result> {
    let url = new URL(address);
    for (let redirects = 0; redirects <= this.#options.limits.redirects; redirects += 1) {
      const answer = await this.#ask(url, referer, take);
      if ('result' in answer) return answer.result;
      url = answer.next;
    }
    throw new FetchFailure(`it is redirected more than ${this.#options.limits.redirects} times`);
  }

  #ask<Result>(url: URL, referer: string | null, take: Take<Result>): Promise<{ result: Result } | { next: URL }> {
    const { limits, signal, guard } = this.#options;
    const agent = this.#agents[url.protocol];
    if (agent === undefined) throw new FetchFailure(`an address with ${url.protocol} is not fetched`);
    const reason = guard(url.hostname);
    if (reason !== null) throw forbiddenHost(url.hostname, reason);
    // Passwords in addresses are for people; browsers do not send them for pictures either.
    url.username = '';
    url.password = '';
    return this.#slots.run(url.host, signal, async () => {
      this.#dead.check(url.host);
      try {
        const headers = this.#headers(url, referer);
        return await requestOnce(url, {
          agent,
          headers,
          limits,
          signal,
          take: async (response, alive) => {
            this.#dead.answered(url.host);
            const next = this.#nextAddress(response, url);
            return next === null ? { result: await take(bodyOf(response, limits.bytes, alive)) } : { next };
          },
        });
      } catch (error) {
        signal.throwIfAborted();
        const failure = networkFailure(error);
        if (failure.isUnreachable) {
          this.#slots.rest(url.host, limits.backoff * 2 ** (this.#dead.missed(url.host, failure) - 1));
        }
        throw failure;
      }
    });
  }

  /** Where a redirect leads; null if the answer is a body. */
  #nextAddress({ statusCode = 0, headers }: IncomingMessage, url: URL): URL | null {
    if (statusCode === 200) return null;
    const { location, 'retry-after': retryAfter } = headers;
    if (!REDIRECTS.has(statusCode) || location === undefined) {
      const failure = statusFailure(statusCode, retryAfter);
      const { retryAfter: wait } = failure;
      if (wait !== null && wait <= this.#options.limits.longestWait) this.#slots.rest(url.host, wait);
      throw failure;
    }
    // Most servers write UTF-8 into headers, and Node reads all of them as Latin-1.
    const utf8 = Buffer.from(location, 'latin1').toString('utf8');
    const written = utf8.includes('\ufffd') ? location : utf8;
    if (!URL.canParse(written, url.href)) throw new FetchFailure('it is redirected to something that is no address');
    return new URL(written, url);
  }

  #headers({ protocol }: URL, referer: string | null): Record<string, string> {
    // Without a list of types: servers that convert pictures to what is asked for then send them as they are.
    const headers = { accept: 'image/*,*/*;q=0.8', 'accept-encoding': CODINGS, 'user-agent': this.#options.userAgent };
    const isSent = referer !== null && !(protocol === 'http:' && referer.startsWith('https:'));
    return isSent ? { ...headers, referer } : headers;
  }
}

function givenUp(failure: FetchFailure, tries: number): FetchFailure {
  const { message, kind, isPassing } = failure;
  return isPassing && tries > 1 ? new FetchFailure(`${message} (tried ${tries} times)`, { kind }) : failure;
}
