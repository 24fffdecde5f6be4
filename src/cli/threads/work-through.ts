import { inThreads, type ThreadedWork } from '../../batch/threads/in-threads.ts';
import { ReadAhead } from '../../batch/threads/read-ahead.ts';
import type { Control } from '../../batch/threads/worker-thread.ts';
import type { Io } from '../io.ts';
import { compileFor } from '../v8-flags.ts';
import { type JobParts, loadJob, type ThreadJobName } from './thread-jobs.ts';
import type { WorkerOrders } from './worker.ts';

type Load<Name extends ThreadJobName> = JobParts<Name>['load'];
type Product<Name extends ThreadJobName> = JobParts<Name>['product'];
type Steps<Name extends ThreadJobName, Task, Result> = ThreadedWork<Task, Load<Name>, Product<Name>, Result>;

/** Articles that are to be done. */
export interface ArticleWork<Name extends ThreadJobName, Task, Result>
  extends Pick<Steps<Name, Task, Result>, 'tasks' | 'total' | 'fileOf' | 'sizeOf' | 'write' | 'broken'> {
  job: Name;
  settings: JobParts<Name>['settings'];
  /** How many threads there may be. Default: as many as the machine has cores. */
  threads: number | undefined;
  /** @param ahead is to be told how long files take to be read. */
  read(task: Task, ahead: ReadAhead): ReturnType<Steps<Name, Task, Result>['read']>;
}

/** Does a job article by article, in as many threads as are worth it, and hands out the results in the tasks' order. */
export async function* workThrough<Name extends ThreadJobName, Task, Result>(
  { job, settings, threads, read, ...steps }: ArticleWork<Name, Task, Result>,
  io: Io,
): AsyncGenerator<{ task: Task; result: Result }> {
  const { cwd, env, signal, threads: source } = io;
  const ahead = new ReadAhead();
  const start = (control: Control) => source!.start({ job, settings, control, cwd, env } satisfies WorkerOrders);
  const prepare = await loadJob(job);
  const work = await prepare(settings, { cwd, env });
  await compileFor('busy', steps.total, io);
  yield* inThreads<Task, Load<Name>, Product<Name>, Result>({
    ...steps,
    work,
    read: (task) => read(task, ahead),
    ahead,
    threads: threads ?? source?.available ?? 1,
    start: source === undefined ? null : start,
    signal,
  });
}
