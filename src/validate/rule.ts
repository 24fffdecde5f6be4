import type { ArticleError } from '../article/article-error.ts';
import type { FrontMatter } from '../article/front-matter.ts';
import type { ArticleParts, FrontMatterLanguage } from '../article/split.ts';
import type { KeyKind, KeySpec, Preset } from './preset.ts';
import type { Weight } from './rule-settings.ts';

/** A change of the file's text. Offsets are UTF-16 units from its start; the end is exclusive. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What a rule found, in a text that only the engine knows to be the file's own or one with earlier faults mended. */
export interface Fault {
  /** UTF-16 units from the start of the text. */
  start: number;
  end: number;
  /** What is wrong: one plain line, no path, no full stop; values stand in it as they are written. */
  message: string;
  /** What to type instead: one sentence. */
  help?: string;
  /** What mends it, only where there is one right answer. */
  edits?: readonly Edit[];
}

/** What a rule says of itself: the documentation and the tests are made from it. */
export interface RuleData {
  /** Kebab case, a noun for the fault: `unquoted-colon`. */
  name: string;
  /** What the fault is: one sentence. */
  summary: string;
  /** Why it matters: what parsers and site generators make of it. */
  why: string;
  /** Default weight. */
  weight: Weight;
  /** Whether it mends at least some of its faults. */
  fixable: boolean;
  /** A whole small file that has the fault (under `preset`, default `generic`), and, if `fixable`, no other fixable one. */
  bad: string;
  /** The encoding that `bad` was in. Default: `utf-8`. */
  badEncoding?: string;
  /** The same without the fault: what `--fix` makes of `bad` if the rule is `fixable`. */
  good: string;
  /** The preset that the examples are for. Default: `generic`. */
  preset?: string;
  /** The rule's options with their defaults. */
  options?: Readonly<Record<string, unknown>>;
  /**
   * What a block has to hold for the rule to have anything to say, so that it need not be asked of most articles: a
   * pattern in its text (for a block rule, in all that stands above the body), one of these languages, a value of one of these
   * kinds, any of the `values` that a value rule goes through, or no front matter that could be found. Default: it is
   * always asked.
   */
  needs?: {
    text?: RegExp;
    languages?: readonly FrontMatterLanguage[];
    kinds?: readonly KeyKind[];
    values?: (subject: Subject) => readonly unknown[];
    noFrontMatter?: true;
  };
  /** Whether what it says of an article changes with the time, though the article does not. Default: false. */
  isTimely?: boolean;
  /** Whether it tells what is missing, so that it has to be silent where part of a block could not be read. Default: false. */
  needsWhole?: boolean;
}

/** A rule over front matter that has been read. */
export interface ValueRule extends RuleData {
  stage: 'value';
  check(subject: Subject): Iterable<Fault>;
}

/** One article's front matter, read, as value rules see it. */
export interface Subject {
  /** As the user named it. */
  path: string;
  text: string;
  language: FrontMatterLanguage;
  frontMatter: FrontMatter;
  /** Where the block stands in the text, fences left out. */
  block: { start: number; end: number };
  /** Every value: each key's and each list item's, at every level, from top to bottom. */
  entries: readonly Entry[];
  preset: Preset;
  /** The rule's options: its defaults, and what the user has set. */
  options: Readonly<Record<string, unknown>>;
  now: Date;
}

/** How a value is written. */
export type Style = 'plain' | 'single' | 'double' | 'block' | 'flow' | 'collection' | 'empty';

/** One value of a front matter block. */
export interface Entry {
  /** The keys and list indexes that lead to it. */
  path: readonly (string | number)[];
  /** The key of the top level that it belongs to. */
  name: string;
  /** What the preset knows of that key; null for an author's own key and for what is nested below maps. */
  spec: KeySpec | null;
  /** As read: YAML 1.2, dates as text. */
  value: unknown;
  /**
   * - `plain`: without quotes; in TOML and JSON also numbers and the like
   * - `single`, `double`: in quotes
   * - `block`: `|` or `>`
   * - `flow`: `[a, b]`, `{a: b}`
   * - `collection`: a list or a map over several lines
   * - `empty`: nothing stands there
   */
  style: Style;
  /** As written, quotes and all. */
  source: string;
  /** Where the value stands in the text. */
  start: number;
  end: number;
  /** Where its key stands; null for a list item. */
  key: { start: number; end: number } | null;
}

/** What rules over a folder are told of one article. */
export interface KnownArticle {
  path: string;
  /** The front matter's text values of the top level with their places in the file. */
  values: readonly KnownValue[];
}

/** One value of the top level, or of a list there. */
export interface KnownValue {
  name: string;
  text: string;
  spec: KeySpec | null;
  /** 1-based; columns in UTF-16 units; the end is exclusive. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Where an earlier article of the folder has something: the article's number, and the 1-based line. */
export interface Twin {
  article: number;
  line: number;
}

/** What a rule found in one of several articles. */
export interface FolderFault {
  value: KnownValue;
  /** Given the twin's place, if there is one; nothing else is known of the twin any more. */
  message: (place: string) => string;
  twin?: Twin;
  help?: string;
}

/** What a folder rule may ask. */
export interface Folder {
  options: Readonly<Record<string, unknown>>;
  /** Whether there is such a file; the path is relative to the working folder, with `/`. */
  exists(path: string): boolean;
}

/** A rule over all articles of a run together. */
export interface FolderRule extends RuleData {
  stage: 'folder';
  /**
   * Begins with a folder. What it gives is told of one article after the other, in the order of their paths, with a number
   * for each, and says at once what it finds there. It keeps little of each, so that memory stays flat.
   */
  begin(folder: Folder): (article: KnownArticle, number: number) => Iterable<FolderFault>;
}

/** A rule over the text, before it is cut at its fences. */
export interface BlockRule extends RuleData {
  stage: 'block';
  check(file: BlockSource): Iterable<Fault>;
}

/** One file's text, as block rules see it. */
export interface BlockSource {
  path: string;
  text: string;
  /** The Encoding Standard's name of what the bytes were. */
  encoding: string;
  /** The text cut at its fences; null if it cannot be, for the reason in `fault`. */
  parts: ArticleParts | null;
  fault: ArticleError | null;
  /** Where the first line that is not blank begins: the opening fence, if there is one. */
  fenceStart: number;
  options: Readonly<Record<string, unknown>>;
}

/** A rule that knows one cause of YAML that cannot be read. */
export interface SyntaxRule extends RuleData {
  stage: 'syntax';
  /** The same fault where YAML can read it, and reads something else than was meant. */
  check?(subject: Subject): Iterable<Fault>;
  /** What could be wrong with a line; the engine keeps what makes the block readable. */
  diagnose(line: BrokenLine): Iterable<Diagnosis>;
}

/** A line of a block that cannot be read, at which the trouble may have begun. */
export interface BrokenLine {
  /** The block, fences left out. */
  block: string;
  /** Where the line starts and ends in the block, its line end left out. */
  start: number;
  end: number;
  /** The line. */
  text: string;
  /** What the parser stumbled over: its code (`block-as-implicit-key`), and where in the block. */
  code: string;
  offset: number;
}

/** A cause, and a change that would make the block readable. */
export interface Diagnosis extends Fault {
  /** Always there, so that reading can go on; offsets count from the start of the block. */
  edits: readonly Edit[];
  /** Whether the change is the one right answer, and `--fix` may make it. Default: true. */
  isSure?: boolean;
  /** Whether the parser reads on over the lines below, and notices only later, or at the very end. Default: false. */
  isSwallowing?: boolean;
}

/** A rule of any kind: data and one function. */
export type Rule = BlockRule | SyntaxRule | ValueRule | FolderRule;
