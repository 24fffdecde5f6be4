import type { ReadAhead } from '../../batch/threads/read-ahead.ts';
import type { ThreadWork } from '../../batch/threads/thread-work.ts';
import type { Io } from '../io.ts';

/** What work on articles sees of the world. In a worker standard input is null, and nothing may be waited for. */
export interface JobWorld extends Pick<Io, 'cwd' | 'env' | 'signal'> {
  stdin: Io['stdin'] | null;
  /** What is told how long files take to be read. Default: nobody wants to know. */
  ahead?: ReadAhead;
}

/**
 * Makes ready for work on articles, one after the other, that any thread can do: settings, tasks and results are plain
 * data. A result of null says that an interrupt cut waiting short, or that a worker would have had to wait.
 */
export type ThreadJob<Settings, Task, Result> = (
  settings: Settings,
  world: JobWorld,
) => Promise<Omit<ThreadWork<Task, Result>, 'ahead'>>;
