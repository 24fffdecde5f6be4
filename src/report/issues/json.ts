import type { IssueFormat } from './issue.ts';
import { issueJson } from './issue-json.ts';

/** One array with one object a line. */
export function json(): IssueFormat {
  let isEmpty = true;
  return {
    forPeople: false,
    head: () => '[',
    file: ({ issues }) =>
      issues
        .map((issue) => {
          const comma = isEmpty ? '' : ',';
          isEmpty = false;
          return `${comma}\n  ${issueJson(issue)}`;
        })
        .join(''),
    foot: () => (isEmpty ? ']\n' : '\n]\n'),
  };
}
