/** As much of one of Node's worker threads as is used here. */
export interface WorkerThread {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: WorkerMessage) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  terminate(): unknown;
}

/** What a worker says: the products of some loads, null where it was stopped, and the milliseconds that they took. */
export interface WorkerMessage {
  products: unknown[];
  took: number;
}

/** The other end: what a worker hears and says. */
export interface WorkerPort {
  postMessage(message: WorkerMessage): void;
  on(event: 'message', listener: (loads: never[]) => void): unknown;
}

/** What a thread and its worker can both see at any time: numbers at {@link STOP} and {@link BEGUN}. */
export type Control = Int32Array;

/** Where the control says, by anything but zero, that no further work is to be begun. */
export const STOP = 0;
/** Where the control counts the loads that the worker has begun with, so that it is known over which one it broke down. */
export const BEGUN = 1;

/** A new control for a new worker. */
export function newControl(): Control {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}
