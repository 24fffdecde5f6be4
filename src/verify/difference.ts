/** What is compared always: a difference of these kinds means that a reader sees something else. */
export type CoreKind = 'text' | 'mark' | 'link' | 'image' | 'media' | 'break' | 'block' | 'code' | 'table';

/** What is compared under `strict` alone: things that Markdown has no words for, or that a reader hardly misses. */
export type SoftKind =
  | 'inline-tag'
  | 'title'
  | 'wrapper'
  | 'alignment'
  | 'span'
  | 'language'
  | 'anchor'
  | 'comment'
  | 'math';

/** The kinds of differences. */
export type DifferenceKind = CoreKind | SoftKind;

/** Where a difference stands in the source body. */
export interface SourcePlace {
  /** 1-based, counted from the body's first line. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** The source around the place, on one line, shortened. */
  text: string;
}

/** Where a difference stands in the output body. */
export interface OutputPlace {
  /** 1-based, counted from the body's first line. */
  line: number;
  /** The Markdown around the place, shortened. */
  text: string;
}

/** One thing that the Markdown says differently from its source. */
export interface Difference {
  kind: DifferenceKind;
  /** One plain sentence. */
  message: string;
  /** Null only where the source says nothing at all. */
  source: SourcePlace | null;
  /** Null only where the output says nothing at all. */
  output: OutputPlace | null;
}

/** How closely two bodies are compared. */
export interface VerifyOptions {
  /** Whether the soft kinds are compared too. Default: false. */
  strict?: boolean;
}
