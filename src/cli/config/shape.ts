/** What a value in a config file may be: the check, the JSON Schema and the words for both are made from it. */
export type Shape = ShapeKind & {
  /** What it is for, one line for editors. */
  about?: string;
  /** The name under which the JSON Schema has it once for all its places. */
  shared?: string;
};

/** The kinds of values that a config file has. */
export type ShapeKind =
  | { kind: 'text' }
  /** A glob, relative to the config's folder. */
  | { kind: 'glob' }
  /** A file or folder, relative to the config's folder. */
  | { kind: 'path' }
  | { kind: 'flag' }
  /** A whole number. */
  | { kind: 'number'; least: number }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'list'; of: Shape; orOne: boolean }
  | {
      kind: 'object';
      keys: Readonly<Record<string, Shape>>;
      required?: readonly string[];
      noun: 'key' | 'rule' | 'option';
    }
  /** A rule's weight, or a list of it and the rule's options. */
  | { kind: 'rule'; options: Extract<ShapeKind, { kind: 'object' }> }
  | { kind: 'any' };

/** What a rule can be set to. */
export const WEIGHTS = ['off', 'warn', 'error'] as const;

/** Globs neither begin with `!` nor leave the config's folder. */
export const GLOB_PATTERN = '^(?!!|(?:.*/)?\\.\\.(?:/|$)).';
