/** How much a finding weighs: an error fails the run, a warning only where `--max-warnings` says so. */
export type Severity = 'error' | 'warning';

/** One fault of an article, at its place in the file. Lines and columns are 1-based, columns in UTF-16 units; the end is exclusive. */
export interface Finding {
  /** As the user named it. */
  path: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: Severity;
  /** The rule's name, as in `--rule NAME=off`. */
  rule: string;
  /** What is wrong: one plain line, no path, no full stop. */
  message: string;
  /** What to type instead: one sentence. */
  help?: string;
  /** Whether `--fix` mends it. */
  fixable: boolean;
}
