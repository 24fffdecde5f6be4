import { ISSUE_FORMATS, type IssueFormatName } from '../../../src/report/issues/index.ts';
import type { FileIssues, Issue, IssueContext, IssueSummary } from '../../../src/report/issues/issue.ts';

/** An issue on the first three characters of a file, but for what is said. */
export function issue(parts: Partial<Issue> = {}): Issue {
  const { line = 1, column = 1 } = parts;
  const where = { path: 'posts/a.md', line, column, endLine: line, endColumn: column + 3 };
  return { ...where, severity: 'error', rule: 'unripe', message: 'This is not ripe', fixable: false, ...parts };
}

/** A file of these lines with these issues. */
export function file(text: string, issues: readonly Issue[]): FileIssues {
  const lines = text.split('\n');
  return { path: issues[0]?.path ?? 'posts/a.md', issues, lines: (line) => lines[line - 1] ?? null };
}

/** A whole report. */
export async function render(
  name: IssueFormatName,
  files: readonly FileIssues[],
  context: Partial<IssueContext> = {},
  summary: Partial<IssueSummary> = {},
): Promise<string> {
  const format = await ISSUE_FORMATS[name]();
  const all = files.flatMap(({ issues }) => issues);
  const around: IssueContext = {
    paint: (_tone, text) => text,
    width: null,
    rules: [],
    tool: 'fruit-check',
    version: '1.2.3',
    ...context,
  };
  const total: IssueSummary = {
    files: files.length,
    filesWithIssues: files.length,
    errors: all.filter(({ severity }) => severity === 'error').length,
    warnings: all.filter(({ severity }) => severity === 'warning').length,
    fixable: all.filter(({ fixable }) => fixable).length,
    mended: 0,
    ...summary,
  };
  return [format.head(around), ...files.map((one) => format.file(one, around)), format.foot(total, around)].join('');
}

/** What a file's name or text may hold to break a report or command a terminal. */
export const HOSTILE = 'a\n::error::b\r"\'<c>&,]]>%0A\u001b[31m\u009b2J\u0000\u202e\ufffe\ud800 {0} [x](y)';
