/** Where a schema's fault is, and what to do about it. */
export interface SchemaErrorDetails {
  /** The schema file, as the user named it; a file that it refers to is named beside it. */
  path: string;
  /** 1-based, where there is one. */
  line?: number | undefined;
  /** 1-based, in UTF-16 units, where there is one. */
  column?: number | undefined;
  /** What to do, one sentence. */
  help?: string | undefined;
  cause?: unknown;
}

/** Thrown where a user's schema cannot be used: it is the request that is at fault, not an article. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly help: string | null;

  /** @param message one plain line without the path. */
  constructor(message: string, { path, line, column, help, cause }: SchemaErrorDetails) {
    super(message, { cause });
    this.path = path;
    this.line = line ?? null;
    this.column = column ?? null;
    this.help = help ?? null;
  }
}
