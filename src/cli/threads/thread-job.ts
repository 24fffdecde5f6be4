import type { Io } from '../io.ts';

/** What work on articles sees of the world. In a worker standard input is null, and nothing may be waited for. */
export interface JobWorld extends Pick<Io, 'cwd' | 'env' | 'signal'> {
  stdin: Io['stdin'] | null;
}

/** Does one task after the other. */
export interface TaskWork<Task, Result> {
  (task: Task): Promise<Result | null>;
  /** Lets go of what it holds, when there will be no more tasks in this thread; a worker need not. */
  end?(): void;
}

/**
 * Makes ready for work on articles, one after the other, that any thread can do: settings, tasks and results are plain
 * data. A result of null says that an interrupt cut waiting short, or that a worker would have had to wait.
 */
export type ThreadJob<Settings, Task, Result> = (
  settings: Settings,
  world: JobWorld,
) => Promise<TaskWork<Task, Result>>;
