import { printable } from '../printable.ts';
import type { Issue, IssueFormat } from './issue.ts';

/** GitHub shows no more annotations of one kind for a step; https://github.com/orgs/community/discussions/26680 */
const SHOWN = 10;

/**
 * Workflow commands that annotate the lines of a pull request, errors first.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function github(): IssueFormat {
  let errors = 0;
  const warnings: string[] = [];
  return {
    forPeople: false,
    head: () => '',
    file: ({ issues }) => {
      let written = '';
      for (const issue of issues) {
        if (issue.severity === 'warning') warnings.push(annotation(issue, warnings.length >= SHOWN));
        else written += annotation(issue, errors++ >= SHOWN);
      }
      return written;
    },
    foot: () => warnings.join('') + (Math.max(errors, warnings.length) > SHOWN ? notice(errors, warnings.length) : ''),
  };
}

function notice(errors: number, warnings: number): string {
  const found = `${errors} ${errors === 1 ? 'error' : 'errors'} and ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  return `::notice::${found}: GitHub shows at most ${SHOWN} of each as annotations, the log of this step has them all.\n`;
}

/**
 * What is only in the log, where GitHub leaves out all properties, says itself where it is. Paths are compared with
 * git's, which never begin with `./`.
 */
function annotation(issue: Issue, isOnlyInLog: boolean): string {
  const { path, line, column, severity, rule, message, help } = issue;
  const where = isOnlyInLog ? `${path}:${line}:${column}: ` : '';
  const text = [`${where}${message}`, ...(help === undefined ? [] : [help])].map(data).join('%0A');
  return `::${severity} file=${property(path.replace(/^\.\//, ''))},${regionOf(issue)},title=${property(rule)}::${text}\n`;
}

/** The runner refuses columns of what spans several lines. */
function regionOf({ line, column, endLine, endColumn }: Issue): string {
  if (line !== endLine) return `line=${line},endLine=${endLine}`;
  return `line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`;
}

const ESCAPES: Record<string, string> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };

function data(text: string): string {
  return printable(text.replace(/[%\r\n]/g, (character) => ESCAPES[character]!));
}

function property(text: string): string {
  return printable(text.replace(/[%\r\n:,]/g, (character) => ESCAPES[character]!));
}
