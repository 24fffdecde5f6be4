import { serveLoads } from '../../batch/threads/serve-loads.ts';
import type { Control, WorkerPort } from '../../batch/threads/worker-thread.ts';
import type { JobWorld, ThreadJob } from './thread-job.ts';
import { loadJob, type ThreadJobName } from './thread-jobs.ts';

/** What a worker is told when it starts. */
export interface WorkerOrders extends JobWorld {
  job: ThreadJobName;
  settings: unknown;
  control: Control;
}

/** Does a job in a worker thread, until the thread that started it ends it. */
export async function work(port: WorkerPort, orders: WorkerOrders): Promise<void> {
  const { job, settings, control, cwd, env } = orders;
  const prepare = (await loadJob(job)) as ThreadJob<unknown, unknown, unknown>;
  const workOn = await prepare(settings, { cwd, env });
  serveLoads(port, control, workOn);
}
