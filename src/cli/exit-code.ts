import { constants } from 'node:os';

/**
 * How the process ends.
 *
 * - 0: all well
 * - 1: it ran and found problems, such as an article that could not be converted
 * - 2: it could not do what was asked: usage, a path that cannot be read or written (the other files are still done)
 * - 129, 130, 143: interrupted by SIGHUP, SIGINT (Ctrl-C), SIGTERM
 */
export type ExitCode = 0 | 1 | 2 | 129 | 130 | 143;

/** The worse of two ends: what could not be done outweighs what was found. */
export function worse<Code extends ExitCode>(one: Code, other: Code): Code {
  return one > other ? one : other;
}

/** The code of an interrupt; the signal's name is the reason for which `signal` was aborted. Default: SIGINT's. */
export function interruptCode(signal: AbortSignal): ExitCode {
  const { SIGHUP, SIGTERM } = constants.signals;
  if (signal.reason === 'SIGHUP') return (128 + SIGHUP) as ExitCode;
  if (signal.reason === 'SIGTERM') return (128 + SIGTERM) as ExitCode;
  return 130;
}
