import type { ThreadWork } from './thread-work.ts';
import { BEGUN, type Control, STOP, type WorkerPort } from './worker-thread.ts';

/** Results are sent when all of a message's tasks are done, but none waits longer than this, in milliseconds. */
const PATIENCE = 20;

/**
 * Does tasks in a worker: a message is a list of tasks, and each is answered by its result, in their order, in one message
 * or several. A result of null says that the task was not done.
 */
export function serveTasks<Task, Result>(
  port: WorkerPort,
  control: Control,
  { work, fileOf, ahead }: ThreadWork<Task, Result>,
): void {
  let last: Promise<void> = Promise.resolve();
  port.on('message', (tasks: Task[]) => {
    for (const task of tasks) ahead.expect(fileOf(task));
    last = last.then(() => doAll(tasks));
  });

  async function doAll(tasks: readonly Task[]): Promise<void> {
    let results: (Result | null)[] = [];
    let since = performance.now();
    for (const task of tasks) {
      const fetching = ahead.ready(fileOf(task));
      if (fetching !== undefined) await fetching;
      Atomics.add(control, BEGUN, 1);
      results.push(Atomics.load(control, STOP) === 0 ? await work(task) : null);
      if (performance.now() - since < PATIENCE) continue;
      port.postMessage(results);
      results = [];
      since = performance.now();
    }
    if (results.length > 0) port.postMessage(results);
  }
}
