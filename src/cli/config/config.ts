import type { RuleSettings } from '../../validate/rule-settings.ts';
import type { Glob } from './glob.ts';

/** A config file, read and checked. */
export interface Config {
  /** As messages name it: from the working folder on, with `/`. */
  path: string;
  /** The folder that it stands in, which its globs and paths are relative to; absolute. */
  folder: string;
  /** The articles; null where the usual endings say what is one. */
  include: readonly Glob[] | null;
  exclude: readonly Glob[];
  /** What it sets for the command that runs, by the options' names, as the options' own parsers read it. */
  options: Readonly<Record<string, unknown>>;
  rules: RuleSettings;
  overrides: readonly Override[];
}

/** What is otherwise for some articles. */
export interface Override {
  files: readonly Glob[];
  excludeFiles: readonly Glob[];
  preset?: string;
  /** From the working folder on, like the one of `--schema`. */
  schema?: string;
  rules: RuleSettings;
}
