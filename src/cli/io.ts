import type { Readable, Writable } from 'node:stream';
import type { WorkerThread } from '../batch/threads/worker-thread.ts';

/** A stream to write to, and what is known of the terminal if it is one. */
export type OutputStream = Writable & { isTTY?: boolean; columns?: number };

/** How many columns a terminal has. One whose size nobody has told the system says 0, as under `script` or in a container. */
export function columnsOf({ columns }: OutputStream, byDefault = 80): number {
  return columns || byDefault;
}

/** The world as the command line sees it; only `bin/` fills it with the real one. */
export interface Io {
  stdin: Readable & { isTTY?: boolean };
  stdout: OutputStream;
  stderr: OutputStream;
  /** The working folder, absolute. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Node's name of the system, such as `linux`. */
  platform: NodeJS.Platform;
  /** V8's version, such as `11.3.244.8`. */
  v8: string;
  /** Aborted when the user interrupts, with the signal's name (`SIGINT`, `SIGTERM`, `SIGHUP`) as the reason. */
  signal: AbortSignal;
  /** Other threads to work in. Default: there are none. */
  threads?: ThreadSource;
}

/** Where worker threads come from. */
export interface ThreadSource {
  /** How many threads the machine runs at the same time. */
  available: number;
  /** Starts a worker that does what `threads/worker.ts` says, with its orders, which are plain data. */
  start(orders: unknown): WorkerThread;
}

/** Thrown where waiting was cut short because `Io.signal` was aborted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Waits for a promise, but no longer than until the user interrupts. */
export async function unlessInterrupted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  promise.catch(() => undefined);
  let stop: (() => void) | undefined;
  const interrupted = new Promise<never>((_, reject) => {
    stop = () => reject(new Interrupted());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([promise, interrupted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}
