import { EventEmitter } from 'node:events';
import { serveLoads } from '../../../src/batch/threads/serve-loads.ts';
import type { Control, WorkerThread } from '../../../src/batch/threads/worker-thread.ts';

/** A worker that is none: it works in this thread, and hears and says only what can be sent. */
export class FakeThread extends EventEmitter implements WorkerThread {
  /** What it was given at a time. */
  readonly batches: number[] = [];
  isOver = false;
  readonly #port = new EventEmitter();

  constructor(control: Control, work: (task: never) => Promise<unknown>) {
    super();
    const say = (said: unknown) => {
      const message = structuredClone(said);
      setImmediate(() => this.isOver || this.emit('message', message));
    };
    const hear = (event: 'message', listener: (loads: never[]) => void) => this.#port.on(event, listener);
    serveLoads({ postMessage: say, on: hear }, control, work);
  }

  postMessage(loads: unknown[]): void {
    this.batches.push(loads.length);
    const message = structuredClone(loads);
    setImmediate(() => this.isOver || this.#port.emit('message', message));
  }

  terminate(): void {
    this.isOver = true;
    this.emit('exit');
  }

  /** Ends as a worker does that runs out of memory. */
  breakDown(error: Error): void {
    this.isOver = true;
    this.emit('error', error);
    this.emit('exit');
  }
}
