import { printable } from '../printable.ts';
import type { IssueFormat } from './issue.ts';

/** `path:line:column: severity: message [rule]`, one line each, as compilers write it and editors read it. */
export function line(): IssueFormat {
  return {
    forPeople: false,
    head: () => '',
    file: ({ issues }) =>
      issues
        .map(({ path, line, column, severity, rule, message }) => {
          return `${printable(path)}:${line}:${column}: ${severity}: ${printable(message)} [${printable(rule)}]\n`;
        })
        .join(''),
    foot: () => '',
  };
}
