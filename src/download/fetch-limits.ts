/** How much, how often and how long. Times are in milliseconds. */
export interface FetchLimits {
  /** Pictures under way at a time. Default: 4. */
  total: number;
  /** Requests to one host at a time. Default: 2. */
  perHost: number;
  /** Tries of one picture, the first too. Default: 4. */
  tries: number;
  /** The wait before the second try, give or take a half; it doubles from try to try. Default: 500. */
  backoff: number;
  /** No longer wait is worth it, whatever the server asks for. Default: 60,000. */
  longestWait: number;
  /** Until the connection stands, secured if it has to be. Default: 10,000. */
  connect: number;
  /** Without a byte. Default: 20,000. */
  idle: number;
  /** Of one request, from its beginning to the last byte of its answer. Default: 300,000. */
  whole: number;
  /** Of one picture, unpacked, in bytes. Default: 50,000,000. */
  bytes: number;
  /** From address to address. Default: 5. */
  redirects: number;
}

/** What is reasonable towards servers that are not ours. */
export const FETCH_LIMITS: FetchLimits = {
  total: 4,
  perHost: 2,
  tries: 4,
  backoff: 500,
  longestWait: 60_000,
  connect: 10_000,
  idle: 20_000,
  whole: 300_000,
  bytes: 50_000_000,
  redirects: 5,
};
