import { Article } from '../../src/article/article.ts';
import { frontMatterOf } from '../../src/article/front-matter.ts';
import { LineMap } from '../../src/article/line-map.ts';
import type { Preset } from '../../src/validate/preset.ts';
import type { Fault, ValueRule } from '../../src/validate/rule.ts';
import { subjectOf } from '../../src/validate/subject-of.ts';

/** What a rule said, easy to compare. */
export interface Checked {
  /** `line:column`, 1-based. */
  at: string;
  end: string;
  /** What stands there. */
  text: string;
  message: string;
  help: string | null;
  /** The whole file after the fault's own edits; null without edits. */
  fixed: string | null;
}

const NOTHING: Preset = { name: 'none', about: '', sources: [], keys: {}, required: [], rules: {} };

/** Runs one value rule over a file's text. */
export function check(
  rule: ValueRule,
  text: string,
  {
    preset = NOTHING,
    options = {},
    now = new Date('2026-01-01T00:00:00Z'),
    path = 'a.md',
  }: { preset?: Preset; options?: Record<string, unknown>; now?: Date; path?: string } = {},
): Checked[] {
  const article = new Article(path, text);
  const subject = subjectOf(article, frontMatterOf(article), preset, now);
  if (subject === null) throw new Error('the text has no front matter');
  const lines = new LineMap(text);
  const place = (offset: number) => `${lines.at(offset).line}:${lines.at(offset).column}`;
  subject.options = { ...rule.options, ...options };
  return Array.from(rule.check(subject)).map((fault: Fault) => ({
    at: place(fault.start),
    end: place(fault.end),
    text: text.slice(fault.start, fault.end),
    message: fault.message,
    help: fault.help ?? null,
    fixed: fault.edits === undefined ? null : applied(text, fault.edits),
  }));
}

function applied(text: string, edits: NonNullable<Fault['edits']>): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}
