import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { FetchFailure } from './fetch-failure.ts';

/** Says why a host, by name or address, must not be connected to; null if it may be. */
export type HostGuard = (host: string) => string | null;

/** The failure of an address that must not be connected to. */
export function forbiddenHost(host: string, reason: string): FetchFailure {
  return new FetchFailure(`its host is not on the public internet (${host}: ${reason})`, { kind: 'private-host' });
}

/**
 * A lookup for sockets that only ever hands out addresses that the guard lets pass. A socket connects to what its lookup
 * hands out and asks no second time, so a name whose answers change (DNS rebinding) gains nothing.
 */
export function guardedLookup(guard: HostGuard, resolve: LookupFunction = systemLookup): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, answer) => {
      if (error !== null) return done(error, []);
      const addresses = Array.isArray(answer) ? answer : [];
      const allowed = addresses.filter(({ address }) => guard(address) === null);
      const [first] = allowed;
      if (first === undefined) {
        const { address } = addresses[0] ?? { address: hostname };
        return done(forbiddenHost(address, guard(address) ?? 'without an address'), []);
      }
      if (options.all === true) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}
