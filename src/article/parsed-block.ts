import type { ErrorCode } from 'yaml';

type Kebab<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}-${Kebab<Tail>}`
  : Lowercase<Name>;

/**
 * What can be wrong with a front matter block. The codes of the `yaml` package's errors in kebab case (such as
 * `duplicate-key`, `tab-as-indent`, `bad-indent`, `block-as-implicit-key`), and
 *
 * - `not-a-mapping`: the block is a scalar or a list
 * - `unresolved-alias`: `*name` without an `&name` above it, such as a title in Markdown emphasis
 * - `alias-bomb`: aliases that unfold to far more than they were written in
 * - `circular-alias`: an alias of what it stands in
 * - `unknown-tag`: `!name` that YAML 1.2 does not know; the value is read as if it were not there
 * - `too-deep`: more levels, or brackets, than any front matter has
 * - `json-syntax`, `toml-syntax`: what the strict readers of those languages refuse
 */
export type FrontMatterProblemCode =
  | Kebab<ErrorCode>
  | 'not-a-mapping'
  | 'unresolved-alias'
  | 'alias-bomb'
  | 'circular-alias'
  | 'unknown-tag'
  | 'too-deep'
  | 'json-syntax'
  | 'toml-syntax';

/** A stretch of a block, as offsets in UTF-16 units from its beginning. */
export type Span = readonly [start: number, end: number];

/** Where a key and its value stand; list items and the block itself have no key. */
export interface KeyedSpan {
  key: Span | null;
  value: Span;
}

/** A fault in a block. */
export interface BlockProblem {
  code: FrontMatterProblemCode;
  /** One plain line. */
  message: string;
  span: Span;
}

/** The keys and list indexes that lead to a value. */
export type ValuePath = readonly (string | number)[];

/** A value and where it stands in its block, with the values in it. */
export interface PlacedValue {
  value: unknown;
  /** What its key is called; null for list items and the whole block. */
  name: string | null;
  keyStart: number;
  start: number;
  end: number;
  /** The values inside, from top to bottom; null for a scalar. */
  inner: readonly PlacedValue[] | null;
}

/** A block as its language's parser read it. */
export interface ParsedBlock {
  data: Record<string, unknown>;
  problems: BlockProblem[];
  /** Where the value at a path stands, or null if there is none. */
  spanOf(path: ValuePath): KeyedSpan | null;
  /** The whole block with the place of every value, where the reader has it at hand; else `spanOf` tells. */
  places?: PlacedValue;
}

/** What comes of a block with nothing in it, and stands for a block that is not there. */
export function emptyBlock(): ParsedBlock {
  return { data: {}, problems: [], spanOf: () => null };
}
