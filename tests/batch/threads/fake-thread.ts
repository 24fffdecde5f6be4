import { EventEmitter } from 'node:events';
import { ReadAhead } from '../../../src/batch/threads/read-ahead.ts';
import { serveTasks } from '../../../src/batch/threads/serve-tasks.ts';
import type { Control, WorkerThread } from '../../../src/batch/threads/worker-thread.ts';

/** A worker that is none: it does its tasks in this thread, and hears and says only what can be sent. */
export class FakeThread extends EventEmitter implements WorkerThread {
  /** What it was given at a time. */
  readonly batches: number[] = [];
  isOver = false;
  readonly #port = new EventEmitter();

  constructor(control: Control, work: (task: never) => Promise<unknown>) {
    super();
    const say = (results: unknown) => {
      const message = structuredClone(results);
      setImmediate(() => this.isOver || this.emit('message', message));
    };
    const hear = (event: 'message', listener: (tasks: never[]) => void) => this.#port.on(event, listener);
    serveTasks({ postMessage: say, on: hear }, control, { work, fileOf: () => null, ahead: new ReadAhead() });
  }

  postMessage(tasks: unknown[]): void {
    this.batches.push(tasks.length);
    const message = structuredClone(tasks);
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
