import type { IssueFormat } from './issue.ts';
import { issueJson } from './issue-json.ts';

/** One JSON object a line. */
export function ndjson(): IssueFormat {
  return {
    forPeople: false,
    head: () => '',
    file: ({ issues }) => issues.map((issue) => `${issueJson(issue)}\n`).join(''),
    foot: () => '',
  };
}
