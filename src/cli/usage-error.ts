/** Thrown when what was asked cannot be meant so; it becomes two lines on stderr and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to type. */
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}
