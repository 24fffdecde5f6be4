import { jsonText } from '../json-text.ts';
import type { Issue } from './issue.ts';

/** One issue as JSON, with the fields that are promised and no others. */
export function issueJson(issue: Issue): string {
  const { path, line, column, endLine, endColumn, severity, rule, message, help, fixable } = issue;
  return jsonText({ path, line, column, endLine, endColumn, severity, rule, message, help, fixable });
}
