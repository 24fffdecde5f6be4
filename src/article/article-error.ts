/**
 * Everything that can keep an article from being read, as a closed list. Faults that leave the article readable are
 * findings, not errors.
 *
 * - `not-found`: no such file (a broken symbolic link too)
 * - `unreadable`: the file is there and cannot be read (permissions, a folder, an I/O error)
 * - `undecodable`: bytes that the encoding does not know; the message names the byte offset
 * - `unknown-encoding`: an encoding name that is not known
 * - `fence-unclosed`: the front matter opens and never closes
 * - `fence-text`: text after the opening fence, such as `---yaml`
 * - `code-refused`: a fence that asks for code to be run, such as `---js`
 * - `front-matter-syntax`: the block cannot be parsed
 */
export type ArticleErrorCode =
  | 'not-found'
  | 'unreadable'
  | 'undecodable'
  | 'unknown-encoding'
  | 'fence-unclosed'
  | 'fence-text'
  | 'code-refused'
  | 'front-matter-syntax';

/** Where an article's fault is, and what to do about it. */
export interface ArticleErrorDetails {
  /** As the user named it. */
  path: string;
  /** 1-based line in the file, where there is one. */
  line?: number;
  /** 1-based column in UTF-16 units, where there is one. */
  column?: number;
  /** What to do, one sentence. */
  help?: string;
  cause?: unknown;
}

/** The one error that reading an article throws. `message` is one plain line without the path. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  readonly code: ArticleErrorCode;
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly help: string | null;

  constructor(code: ArticleErrorCode, message: string, details: ArticleErrorDetails) {
    super(message, { cause: details.cause });
    this.code = code;
    this.path = details.path;
    this.line = details.line ?? null;
    this.column = details.column ?? null;
    this.help = details.help ?? null;
  }
}
