import { printable } from '../printable.ts';
import type { FileIssues, Issue, IssueContext, IssueFormat, IssueSummary } from './issue.ts';

/**
 * A suite for each file and in it a failed test for each issue, as ESLint's and stylelint's JUnit reports have it.
 * A test's name says where it is, since GitLab drops tests of equal names, and `classname` the file, since GitLab shows
 * that as the suite: https://docs.gitlab.com/ci/testing/unit_test_reports
 */
export function junit(): IssueFormat {
  return {
    forPeople: false,
    head: ({ tool }) => `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(tool)}">\n`,
    file: suiteOf,
    foot: (summary, context) => `${summary.filesWithIssues === 0 ? passed(summary, context) : ''}</testsuites>\n`,
  };
}

function suiteOf({ path, issues }: FileIssues): string {
  const count = issues.length;
  const start = `  <testsuite name="${escaped(path)}" tests="${count}" failures="${count}" errors="0">\n`;
  return `${start}${issues.map(testOf).join('')}  </testsuite>\n`;
}

function testOf({ path, line, column, severity, rule, message, help }: Issue): string {
  const file = escaped(path);
  const place = `${line}:${column}`;
  const text = [`${severity} at ${path}:${place}`, message, ...(help === undefined ? [] : [help])].map(escaped);
  return `    <testcase name="${escaped(rule)} at ${place}" classname="${file}" file="${file}" line="${line}">
      <failure type="${escaped(rule)}" message="${escaped(message)}">${text.join('\n')}</failure>
    </testcase>
`;
}

/** Jenkins takes a report without any test for a broken one. */
function passed({ files }: IssueSummary, { tool }: IssueContext): string {
  const name = escaped(tool);
  const test = `<testcase name="${files} ${files === 1 ? 'file' : 'files'} checked" classname="${name}"/>`;
  return `  <testsuite name="${name}" tests="1" failures="0" errors="0">\n    ${test}\n  </testsuite>\n`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Spells out controls, most of which XML 1.0 forbids even as references, and replaces what else it forbids. */
function escaped(text: string): string {
  return printable(text.toWellFormed())
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
