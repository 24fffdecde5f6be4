import { ArticleError, type ArticleErrorCode } from '../article/article-error.ts';

/**
 * What can keep one path from being done: an article's own fault, or one of these.
 *
 * - `no-match`: a folder or glob without articles
 * - `collision`: its output would be another input's output, or would overwrite another file
 * - `unwritable`: its output cannot be written (permissions, a full disk)
 * - `edited`: somebody has edited its output since it was written, and it was left alone
 * - `not-ours`: what stands in its output's place was not written by article-kit, and was left alone
 * - `differs`: the output, rendered again, does not say the same; or the work tree does not hold what is staged
 * - `not-fetched`: a picture of it cannot be fetched
 * - `front-matter`: something in its front matter cannot be read
 * - `internal`: a fault of article-kit's own
 */
export type ProblemCode =
  | ArticleErrorCode
  | 'no-match'
  | 'collision'
  | 'unwritable'
  | 'edited'
  | 'not-ours'
  | 'differs'
  | 'not-fetched'
  | 'front-matter'
  | 'internal';

/** Why one path could not be done, as it is shown and as JSON carries it. */
export interface Problem {
  /** As the user named it. */
  path: string;
  /** 1-based line in the file, where there is one. */
  line: number | null;
  /** 1-based column in UTF-16 units, where there is one. */
  column: number | null;
  code: ProblemCode;
  /** What is wrong: one line, no path, no full stop. */
  message: string;
  /** What to do, one sentence. */
  help: string | null;
}

/** Makes a problem that has no place inside a file. */
export function problem(path: string, code: ProblemCode, message: string, help: string | null = null): Problem {
  return { path, line: null, column: null, code, message, help };
}

/** The problem of a symbolic link whose target is gone. */
export function brokenLink(path: string): Problem {
  return problem(
    path,
    'not-found',
    'the symbolic link points to a file that is not there',
    'Mend the link, or remove it.',
  );
}

/** Turns whatever was thrown over one path into a problem; anything but an `ArticleError` is a fault of ours. */
export function toProblem(path: string, thrown: unknown): Problem {
  if (thrown instanceof ArticleError) {
    const { line, column, code, message, help } = thrown;
    return { path, line, column, code, message, help };
  }
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  const message = `internal error: ${words.split('\n', 1)[0]}`;
  return problem(path, 'internal', message, 'This is a fault of article-kit: please report it with the file.');
}

const OUT_OF_REACH: ReadonlySet<ProblemCode> = new Set([
  'not-found',
  'unreadable',
  'no-match',
  'collision',
  'unwritable',
]);

/** Whether the file system or the request is at fault (exit 2) and not the article (exit 1). */
export function isOutOfReach({ code }: Problem): boolean {
  return OUT_OF_REACH.has(code);
}
