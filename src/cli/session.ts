import { setMaxListeners } from 'node:events';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { Output } from './output.ts';

/** One run of the command line. */
export interface Session {
  io: Io;
  stdout: Output;
  stderr: Output;
}

/** What a command does once its words are understood. */
export type Job = (session: Session) => Promise<ExitCode>;

/** Takes charge of the streams for one run. */
export function openSession(io: Io): Session {
  // Every article under way listens, which is no leak.
  setMaxListeners(0, io.signal);
  return { io, stdout: new Output(io.stdout, io.signal), stderr: new Output(io.stderr, io.signal) };
}
