import { inThreads } from '../../batch/threads/in-threads.ts';
import { ReadAhead } from '../../batch/threads/read-ahead.ts';
import type { Control } from '../../batch/threads/worker-thread.ts';
import type { Io } from '../io.ts';
import { optimiseLate } from '../optimise-late.ts';
import { type JobParts, loadJob, type ThreadJobName } from './thread-jobs.ts';
import type { WorkerOrders } from './worker.ts';

type Task<Name extends ThreadJobName> = JobParts<Name>['task'];
type Result<Name extends ThreadJobName> = JobParts<Name>['result'];

/** Articles that are to be done. */
export interface ArticleWork<Name extends ThreadJobName> {
  job: Name;
  settings: JobParts<Name>['settings'];
  tasks: Iterable<Task<Name>>;
  /** How many tasks there are. */
  total: number;
  /** How many threads there may be. Default: as many as the machine has cores. */
  threads: number | undefined;
  /** What becomes of the task over which a worker broke down. */
  broken(task: Task<Name>, error: unknown): Result<Name>;
}

/** Does a job article by article, in as many threads as are worth it, and hands out the results in the tasks' order. */
export async function* workThrough<Name extends ThreadJobName>(
  { job, settings, tasks, total, threads, broken }: ArticleWork<Name>,
  io: Io,
): AsyncGenerator<{ task: Task<Name>; result: Result<Name> }> {
  const { cwd, env, signal, threads: source } = io;
  const start = (control: Control) => {
    // Every thread optimises for itself, beside its work, and there are no cores left that have nothing else to do.
    void optimiseLate();
    return source!.start({ job, settings, control, cwd, env } satisfies WorkerOrders);
  };
  const ahead = new ReadAhead();
  const world = {
    cwd,
    env,
    signal,
    ahead,
    // Opened only if somebody reads it.
    get stdin() {
      return io.stdin;
    },
  };
  const prepare = await loadJob(job);
  const parts = await prepare(settings, world);
  try {
    yield* inThreads<Task<Name>, Result<Name>>({
      ...parts,
      ahead,
      tasks,
      total,
      threads: threads ?? source?.available ?? 1,
      start: source === undefined ? null : start,
      broken,
      signal,
    });
  } finally {
    parts.end?.();
  }
}
