import { detached } from '../../article/detached.ts';
import { hostOf, isLocal } from './host-of.ts';

/** How often a domain is addressed. */
export interface DomainCount {
  domain: string;
  count: number;
  /** In how many articles. */
  articles: number;
}

/** Where addresses lead. `count`s, `others`, `local` and `elsewhere` sum to `total`. */
export interface DomainStats {
  total: number;
  /** The most frequent ones first. */
  domains: DomainCount[];
  /** The domains that are not listed; their number is `null` where there were too many to tell apart. */
  others: { domains: number | null; count: number };
  /** Addresses without a host, which lead into the site itself. */
  local: number;
  /** What leads to no host on the web: `mailto:`, `data:`, and pictures without an address. */
  elsewhere: number;
}

/** So many domains are listed. */
const MOST_LISTED = 50;
/**
 * When there are more domains than this, the rarer half is forgotten: their counts go into `others`, and one that comes up
 * again begins at 0. What is listed can then be too low by as much as was forgotten of it, but never too high.
 */
const MOST_DOMAINS = 20_000;

interface Counts {
  count: number;
  articles: number;
}

/** Counts where links or pictures lead, in bounded memory. */
export class DomainTally {
  readonly #mostDomains: number;
  #domains = new Map<string, Counts>();
  #forgotten = 0;
  #total = 0;
  #local = 0;
  #elsewhere = 0;

  /** @param mostDomains how many domains are told apart at the least. */
  constructor(mostDomains = MOST_DOMAINS) {
    this.#mostDomains = mostDomains;
  }

  /** Takes the addresses of one article into account. */
  add(addresses: readonly string[]): void {
    const hosts = new Map<string, number>();
    for (const address of addresses) {
      const host = hostOf(address);
      if (host !== null) hosts.set(host, (hosts.get(host) ?? 0) + 1);
      else if (isLocal(address)) this.#local += 1;
      else this.#elsewhere += 1;
    }
    this.#total += addresses.length;
    for (const [host, count] of hosts) this.#addHost(host, count);
  }

  #addHost(host: string, count: number): void {
    const known = this.#domains.get(host);
    if (known === undefined) {
      this.#domains.set(detached(host), { count, articles: 1 });
      if (this.#domains.size > this.#mostDomains * 2) this.#forget();
    } else {
      known.count += count;
      known.articles += 1;
    }
  }

  #forget(): void {
    const sorted = this.#sorted();
    for (const [, { count }] of sorted.slice(this.#mostDomains)) this.#forgotten += count;
    this.#domains = new Map(sorted.slice(0, this.#mostDomains));
  }

  #sorted(): [string, Counts][] {
    return [...this.#domains].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  }

  summary(): DomainStats {
    const sorted = this.#sorted();
    const rest = sorted.slice(MOST_LISTED);
    return {
      total: this.#total,
      domains: sorted.slice(0, MOST_LISTED).map(([domain, counts]) => ({ domain, ...counts })),
      others: {
        domains: this.#forgotten > 0 ? null : rest.length,
        count: this.#forgotten + rest.reduce((sum, [, { count }]) => sum + count, 0),
      },
      local: this.#local,
      elsewhere: this.#elsewhere,
    };
  }
}
