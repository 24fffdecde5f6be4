/** Thrown where a config file says what cannot be meant; whoever knows the file adds line and column. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
  /** The keys and list indexes that lead to the fault. */
  readonly path: readonly (string | number)[];
  /** Whether the key itself is wrong or its value. */
  readonly at: 'key' | 'value';
  /** What to write instead, one sentence. */
  readonly help: string;

  /** @param message one plain line, no path, no full stop. */
  constructor(path: readonly (string | number)[], at: 'key' | 'value', message: string, help: string) {
    super(message);
    this.path = path;
    this.at = at;
    this.help = help;
  }
}
