import type { FrontMatterProblem } from '../article/front-matter.ts';
import { lineEnd } from '../article/text-lines.ts';
import type { Fault, Subject } from './rule.ts';
import { shown } from './shown.ts';

/** A cause that shows in the text at or before the place where a parser stumbled. */
interface Cause {
  /** Matched against the text up to the place, and against the text from there on. */
  before?: RegExp;
  after?: RegExp;
  message: (line: string) => string;
  help: string;
}

const JSON_CAUSES: readonly Cause[] = [
  {
    before: /,\s*$/,
    after: /^[}\]]/,
    message: () => 'a comma stands before the closing bracket',
    help: 'Remove the comma.',
  },
  { after: /^'/, message: () => 'JSON knows no single quotes', help: 'Type double quotes.' },
  { after: /^(?:\/\/|\/\*|#)/, message: () => 'JSON knows no comments', help: 'Remove the comment, or write YAML.' },
  {
    before: /[{,]\s*$/,
    after: /^[\w$-]+\s*:/,
    message: () => 'the key has no quotes',
    help: 'Put the key in double quotes.',
  },
  {
    before: /["\d\]}el]\s*\n\s*$/,
    after: /^"/,
    message: () => 'a comma is missing at the end of the line above',
    help: 'Type a comma there.',
  },
  { after: /^[“”‘’]/, message: () => 'these are typographic quotes', help: 'Type straight double quotes.' },
  {
    after: /^[A-Za-z]/,
    message: (line) => `the value ${shown(line)} has no quotes`,
    help: 'Put text in double quotes.',
  },
];

const TOML_CAUSES: readonly Cause[] = [
  {
    before: /^[\w."-]+[ \t]*$/m,
    after: /^:/,
    message: () => 'a key has a colon behind it, as in YAML',
    help: 'In TOML a key ends with =',
  },
  {
    before: /=[ \t]*$/,
    after: /^[“”‘’]/,
    message: () => 'these are typographic quotes',
    help: 'Type straight double quotes.',
  },
  {
    before: /=[ \t]*$/,
    after: /^[^\s"'[{]/,
    message: (line) => `the value ${shown(line)} has no quotes`,
    help: 'Put text in double quotes.',
  },
  {
    after: /^[\w."-]+[ \t]*=/,
    message: () => 'a list or table in brackets is not closed before this line',
    help: 'Close it with ] or }.',
  },
  {
    before: /=[ \t]*\S[^\n]*$/,
    after: /^\r?\n/,
    message: () => 'a quote or bracket is not closed',
    help: 'Close it on the same line.',
  },
];

/** What keeps a block of JSON or TOML from being read, in plain words. */
export function* syntaxFaults(subject: Subject, language: 'json' | 'toml'): Iterable<Fault> {
  if (subject.language !== language) return;
  for (const problem of subject.frontMatter.problems) {
    // A key that stands twice has a rule of its own.
    if (problem.code === 'duplicate-key') continue;
    const cause = causeOf(subject, problem, language === 'json' ? JSON_CAUSES : TOML_CAUSES);
    yield {
      ...spanOf(problem),
      message: cause?.message ?? problem.message.toLowerCase(),
      help: cause?.help ?? 'Check the line and the one above it.',
    };
  }
}

/** Where a problem stands, at least one character long. */
export function spanOf({ offset, endOffset }: FrontMatterProblem): { start: number; end: number } {
  return { start: offset, end: Math.max(offset + 1, endOffset) };
}

function causeOf({ text, block }: Subject, { offset }: FrontMatterProblem, causes: readonly Cause[]) {
  const before = text.slice(Math.max(block.start, offset - 200), offset);
  const after = text.slice(offset, offset + 200);
  const found = causes.find((cause) => (cause.before?.test(before) ?? true) && (cause.after?.test(after) ?? true));
  return found && { message: found.message(text.slice(offset, lineEnd(text, offset)).trim()), help: found.help };
}
