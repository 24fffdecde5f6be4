import { printable } from '../printable.ts';
import { codeFrame } from './code-frame.ts';
import type { FileIssues, Issue, IssueContext, IssueFormat } from './issue.ts';
import { summaryLine } from './summary-line.ts';

/** Each issue with the line that it is about and what to do: made to be read. */
export function pretty(): IssueFormat {
  return {
    forPeople: true,
    head: () => '',
    file: (file, context) => file.issues.map((issue) => `${paragraph(issue, file, context)}\n\n`).join(''),
    foot: (summary, { paint }) => `${summaryLine(summary, paint)}\n`,
  };
}

function paragraph(issue: Issue, { lines }: FileIssues, { paint, width }: IssueContext): string {
  const { message, help, fixable } = issue;
  return [
    heading(issue, paint),
    `  ${printable(message)}`,
    ...codeFrame(issue, lines, width, paint),
    ...(help === undefined ? [] : [`  ${paint('good', 'help:')} ${printable(help)}`]),
    ...(fixable ? [`  ${paint('good', 'fix:')} --fix mends this`] : []),
  ].join('\n');
}

/** Terminals and editors make a link of what begins the line. */
function heading({ path, line, column, severity, rule }: Issue, paint: IssueContext['paint']): string {
  const place = paint('strong', `${printable(path)}:${line}:${column}`);
  return `${place} ${paint(severity === 'error' ? 'bad' : 'warn', severity)} ${paint('faint', printable(rule))}`;
}
