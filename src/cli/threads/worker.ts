import { ReadAhead } from '../../batch/threads/read-ahead.ts';
import { serveTasks } from '../../batch/threads/serve-tasks.ts';
import type { Control, WorkerPort } from '../../batch/threads/worker-thread.ts';
import type { Io } from '../io.ts';
import type { ThreadJob } from './thread-job.ts';
import { loadJob, type ThreadJobName } from './thread-jobs.ts';

/** What a worker is told when it starts. */
export interface WorkerOrders extends Pick<Io, 'cwd' | 'env'> {
  job: ThreadJobName;
  settings: unknown;
  control: Control;
}

/** Does a job in a worker thread, until the thread that started it ends it. */
export async function work(port: WorkerPort, { job, settings, control, cwd, env }: WorkerOrders): Promise<void> {
  const prepare = (await loadJob(job)) as ThreadJob<unknown, unknown, unknown>;
  // Between two tasks the control says whether to go on; whoever waited for more could not be ended.
  const { signal } = new AbortController();
  const ahead = new ReadAhead();
  serveTasks(port, control, { ...(await prepare(settings, { cwd, env, signal, stdin: null, ahead })), ahead });
}
