import type { Io } from '../io.ts';

/** What work on articles sees of the world. In a worker standard input is null, and nothing may be waited for. */
export interface JobWorld extends Pick<Io, 'cwd' | 'env' | 'signal'> {
  stdin: Io['stdin'] | null;
}

/**
 * Makes ready for work on articles, one after the other, that any thread can do: settings, tasks and results are plain
 * data. A result of null says that an interrupt cut waiting short, or that a worker would have had to wait.
 */
export type ThreadJob<Settings, Task, Result> = (
  settings: Settings,
  world: JobWorld,
) => Promise<(task: Task) => Promise<Result | null>>;
