import { inThreads } from '../../batch/threads/in-threads.ts';
import type { Control } from '../../batch/threads/worker-thread.ts';
import type { Io } from '../io.ts';
import { optimiseLate } from '../optimise-late.ts';
import type { TaskWork } from './thread-job.ts';
import { THREAD_JOBS, type ThreadJobName, type ThreadJobOf } from './thread-jobs.ts';
import type { WorkerOrders } from './worker.ts';

type Settings<Name extends ThreadJobName> = Parameters<ThreadJobOf<Name>>[0];
type Work<Name extends ThreadJobName> = Awaited<ReturnType<ThreadJobOf<Name>>>;
type Task<Name extends ThreadJobName> = Parameters<Work<Name>>[0];
type Result<Name extends ThreadJobName> = NonNullable<Awaited<ReturnType<Work<Name>>>>;

/** Articles that are to be done. */
export interface ArticleWork<Name extends ThreadJobName> {
  job: Name;
  settings: Settings<Name>;
  tasks: Iterable<Task<Name>>;
  /** How many tasks there are. */
  total: number;
  /** How many threads there may be. Default: as many as the machine has cores. */
  threads: number | undefined;
  /** Whether another thread may do it, which cannot wait for anything. */
  canTravel(task: Task<Name>): boolean;
  /** What becomes of the task over which a worker broke down. */
  broken(task: Task<Name>, error: unknown): Result<Name>;
}

/** Does a job article by article, in as many threads as are worth it, and hands out the results in the tasks' order. */
export async function* workThrough<Name extends ThreadJobName>(
  { job, settings, tasks, total, threads, canTravel, broken }: ArticleWork<Name>,
  io: Io,
): AsyncGenerator<{ task: Task<Name>; result: Result<Name> }> {
  const prepare = await THREAD_JOBS[job]();
  const { cwd, env, signal, threads: source } = io;
  const start = (control: Control) => {
    // Every thread optimises for itself, beside its work, and there are no cores left that have nothing else to do.
    optimiseLate();
    return source!.start({ job, settings, control, cwd, env } satisfies WorkerOrders);
  };
  const work = (await prepare(settings as never, io)) as TaskWork<Task<Name>, Result<Name>>;
  try {
    yield* inThreads<Task<Name>, Result<Name>>({
      tasks,
      total,
      threads: threads ?? source?.available ?? 1,
      start: source === undefined ? null : start,
      work,
      canTravel,
      broken,
      signal,
    });
  } finally {
    work.end?.();
  }
}
