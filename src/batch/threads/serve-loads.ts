import type { Work } from './three-steps.ts';
import { BEGUN, type Control, STOP, type WorkerMessage, type WorkerPort } from './worker-thread.ts';

/** Products are sent when all of a message's loads are worked on, but none waits longer than this, in milliseconds. */
const PATIENCE = 20;

/**
 * Does the work of tasks in a worker: a message is a list of loads, and each is answered by its product, in their order, in
 * one message or several. A product of null says that the work was not begun.
 */
export function serveLoads<Load, Product>(port: WorkerPort, control: Control, work: Work<Load, Product>): void {
  let last: Promise<void> = Promise.resolve();
  port.on('message', (loads: Load[]) => {
    last = last.then(() => workOn(loads));
  });

  async function workOn(loads: readonly Load[]): Promise<void> {
    let products: (Product | null)[] = [];
    let since = performance.now();
    for (const [index, load] of loads.entries()) {
      Atomics.add(control, BEGUN, 1);
      const product = Atomics.load(control, STOP) === 0 ? work(load) : null;
      products.push(product instanceof Promise ? await product : product);
      const took = performance.now() - since;
      if (took < PATIENCE && index < loads.length - 1) continue;
      port.postMessage({ products, took } satisfies WorkerMessage);
      products = [];
      since = performance.now();
    }
  }
}
