/** A task on its way through its three steps. */
export interface Slot<Task, Load, Product, Result> {
  readonly task: Task;
  /** What was read for it, as long as it is wanted. */
  load?: Load | undefined;
  /** What was made of that, until it is written. */
  product?: Product | undefined;
  /** Undefined while it is not done; null if it never will be, because of an interrupt. */
  result?: Result | null;
}
