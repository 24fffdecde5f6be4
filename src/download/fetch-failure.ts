import { STATUS_CODES } from 'node:http';

/**
 * What a user can do something about.
 *
 * - `relative-address`: nothing says what the address is relative to
 * - `private-host`: its host is not on the public internet
 * - `refused`: the server has it and will not give it to us
 */
export type FailureKind = 'relative-address' | 'private-host' | 'refused' | 'other';

/** What else there is to say of a failure. */
export interface FailureTraits {
  /** Default: `other`. */
  kind?: FailureKind;
  /** Whether another try may help. Default: false. */
  isPassing?: boolean;
  /** How long the server wants to be left alone, in milliseconds. */
  retryAfter?: number | null;
  /** Whether it is the host that cannot be reached. Default: false. */
  isUnreachable?: boolean;
}

/** Why a picture could not be had: one line, no address, no full stop. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly kind: FailureKind;
  readonly isPassing: boolean;
  readonly retryAfter: number | null;
  readonly isUnreachable: boolean;

  constructor(message: string, traits: FailureTraits = {}) {
    super(message);
    const { kind = 'other', isPassing = false, retryAfter = null, isUnreachable = false } = traits;
    this.kind = kind;
    this.isPassing = isPassing;
    this.retryAfter = retryAfter;
    this.isUnreachable = isUnreachable;
  }
}

/** The failure that an answer other than 200 is. */
export function statusFailure(status: number, retryAfter: string | undefined): FetchFailure {
  // The server's own words for it may be anything.
  const message = `the server answers ${[status, STATUS_CODES[status]].join(' ').trim()}`;
  const isPassing = status === 408 || status === 429 || status >= 500;
  const mayAsk = status === 429 || status === 503;
  const kind = status === 401 || status === 403 ? 'refused' : 'other';
  return new FetchFailure(message, { kind, isPassing, retryAfter: mayAsk ? waitAsked(retryAfter) : null });
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
function waitAsked(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}

const NETWORK: Readonly<Record<string, FailureTraits & { message: string }>> = {
  ENOTFOUND: { message: 'there is no host of that name', isPassing: false, isUnreachable: true },
  EAI_AGAIN: { message: 'the name of its host cannot be looked up', isUnreachable: true },
  ECONNREFUSED: { message: 'its host refuses the connection', isUnreachable: true },
  EHOSTUNREACH: { message: 'its host cannot be reached', isUnreachable: true },
  ENETUNREACH: { message: 'its host cannot be reached', isUnreachable: true },
  ETIMEDOUT: { message: 'its host does not answer', isUnreachable: true },
  ECONNRESET: { message: 'the connection was cut' },
  EPIPE: { message: 'the connection was cut' },
  ERR_STREAM_PREMATURE_CLOSE: { message: 'the connection was cut' },
  Z_BUF_ERROR: { message: 'its compressed bytes end too early' },
  EPROTO: { message: 'no secure connection comes about', isPassing: false, isUnreachable: true },
};

/** What the network or a decoder threw, as a failure; anything else is a fault of ours and is thrown. */
export function networkFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '' || error instanceof TypeError) throw error;
  const known = NETWORK[code];
  if (known !== undefined) {
    const { message, ...traits } = known;
    return new FetchFailure(message, { isPassing: true, ...traits });
  }
  if (/CERT|SIGNATURE|ISSUER|SELF_SIGNED/.test(code)) {
    return new FetchFailure(`the certificate of its host is not valid (${code})`, { isUnreachable: true });
  }
  if (code.startsWith('ERR_SSL')) return new FetchFailure('no secure connection comes about', { isUnreachable: true });
  return new FetchFailure(`the connection failed (${code})`, { isPassing: true });
}
