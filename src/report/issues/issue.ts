import type { Paint } from '../report.ts';

/** Something to complain about, at its place in a file. Lines and columns are 1-based, columns in UTF-16 units; the end is exclusive. */
export interface Issue {
  /** As the user named it. */
  path: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: 'error' | 'warning';
  rule: string;
  /** What is wrong: one plain line, no path, no full stop. */
  message: string;
  /** What to do about it: one sentence. */
  help?: string;
  /** Whether `--fix` mends it. */
  fixable: boolean;
}

/** One file's issues, from top to bottom. */
export interface FileIssues {
  path: string;
  issues: readonly Issue[];
  /** The text of a 1-based line without its line end; null if there is none, or it is not known. */
  lines(line: number): string | null;
}

/** What a rule says of itself. */
export interface RuleInfo {
  name: string;
  /** What it finds: one sentence. */
  summary: string;
  /** Why that matters. */
  why: string;
  /** Where more is written about it. */
  helpUri?: string;
}

/** What a format may know beside the issues. */
export interface IssueContext {
  paint: Paint;
  /** Columns of the terminal; null where nothing is ever cut. */
  width: number | null;
  /** Every rule that may have found something. */
  rules: readonly RuleInfo[];
  /** The name of the program, for reports that say whose they are. */
  tool: string;
  version: string;
}

/** What a run came to. */
export interface IssueSummary {
  /** How many files were checked. */
  files: number;
  filesWithIssues: number;
  errors: number;
  warnings: number;
  /** How many of these `--fix` would mend. */
  fixable: number;
  /** How many were mended in this run; they are not among the others. */
  mended: number;
}

/** Writes one report of issues piece by piece. Each piece is text for the stream, line ends and all. */
export interface IssueFormat {
  /** Whether it is made for people: it ends with the summary, which other formats leave to stderr. */
  forPeople: boolean;
  head(context: IssueContext): string;
  /** Called for each file that has issues, in the order of paths. */
  file(file: FileIssues, context: IssueContext): string;
  foot(summary: IssueSummary, context: IssueContext): string;
}
