import type { ReadAhead } from './read-ahead.ts';

/** What a thread can do. */
export interface ThreadWork<Task, Result> {
  /** Does a task; null if it was not done. */
  work(task: Task): Promise<Result | null>;
  /** The file that a task reads; null if it reads none, or one that may have to be waited for. */
  fileOf(task: Task): string | null;
  /** Lets go of what it holds, when there will be no more tasks in this thread; a worker need not. */
  end?(): void;
  /** What is told of files before they are read. */
  ahead: ReadAhead;
}
