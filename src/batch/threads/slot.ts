/** A task, and its result as soon as there is one. */
export interface Slot<Task, Result> {
  readonly task: Task;
  /** Undefined while it is not done; null if it never will be, because of an interrupt. */
  result: Result | null | undefined;
}
