import type { Problem } from './problem.ts';

/** One article to be done. */
export interface Input {
  /** As the user named it, or found below what they named; with `/` and relative where they were. */
  path: string;
  /** Where it is, in the system's own spelling. */
  file: string;
  /** The same with symbolic links followed, so that two names of one file can be told. */
  real: string;
  /** Where its output goes below an output folder, but for the ending; with `/`. */
  place: string;
  /** Whether it is standard input, and `path` no more than a name. */
  stdin: boolean;
  /** Whether it is a named pipe or the like: read once, and perhaps waited for. Default: false. */
  isPipe?: boolean;
}

/** The file that an input is; null where it is none, or one that may have to be waited for. */
export function fileAtHand({ file, stdin, isPipe = false }: Input): string | null {
  return stdin || isPipe ? null : file;
}

/** What the paths on the command line came to: an article, or the reason why there is none. */
export type Found = { path: string; input: Input; problem?: never } | { path: string; input?: never; problem: Problem };

/** What a search found, in the order of paths. */
export interface FoundList extends Iterable<Found> {
  readonly length: number;
}
