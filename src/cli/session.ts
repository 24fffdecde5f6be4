import { setMaxListeners } from 'node:events';
import type { Config } from './config/config.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { Output } from './output.ts';

/** One run of the command line. */
export interface Session {
  io: Io;
  stdout: Output;
  stderr: Output;
  /** What the config file says; null where there is none, or none is wanted. */
  config: Config | null;
}

/** What a command does once its words are understood. */
export type Job = (session: Session) => Promise<ExitCode>;

/** Takes charge of the streams for one run. */
export function openSession(io: Io): Session {
  // Every article under way listens, which is no leak.
  setMaxListeners(0, io.signal);
  const { stdout, stderr, signal } = io;
  return { io, stdout: new Output(stdout, signal), stderr: new Output(stderr, signal), config: null };
}
