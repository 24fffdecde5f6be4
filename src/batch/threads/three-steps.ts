/** The step of a task that any thread can do. What goes in and comes out is plain data, so that it can be sent. */
export type Work<Load, Product> = (load: Load) => Product | Promise<Product>;

/**
 * What came of reading for a task: what the work on it needs or, where it needs no work, what has become of it; null if it
 * was not begun because of an interrupt.
 */
export type Reading<Load, Result> = { load: Load } | { result: Result | null };

/**
 * How tasks are done: read, work, write. One thread reads and writes for all, some tasks at a time: the system and the
 * processor do the same thing many times in a row in half the time that it takes them in turns with something else, and a
 * thread that only works has to compile nothing else.
 */
export interface ThreeSteps<Task, Load, Product, Result> {
  /** The file that a task reads; null if it reads none, or one that may have to be waited for. */
  fileOf(task: Task): string | null;
  read(task: Task): Reading<Load, Result> | Promise<Reading<Load, Result>>;
  /** About how much memory a load takes, in bytes. */
  sizeOf(load: Load): number;
  work: Work<Load, Product>;
  write(task: Task, product: Product): Result;
}
