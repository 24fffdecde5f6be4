import { jsonText } from '../json-text.ts';
import { fileUri } from './file-uri.ts';
import type { Issue, IssueContext, IssueFormat, RuleInfo } from './issue.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** By convention the root of the sources, wherever they are checked out: SARIF 2.1.0, section 3.4.4. */
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0, one run and one result a line. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarif(): IssueFormat {
  let isEmpty = true;
  return {
    forPeople: false,
    head: (context) => {
      const run = jsonText({
        tool: { driver: driverOf(context) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: `The folder that ${context.tool} ran in.` } } },
      });
      return `{"$schema":${jsonText(SCHEMA)},"version":"2.1.0","runs":[${run.slice(0, -1)},"results":[`;
    },
    file: ({ issues }, { rules }) =>
      issues
        .map((issue) => {
          const comma = isEmpty ? '' : ',';
          isEmpty = false;
          return `${comma}\n${jsonText(resultOf(issue, rules))}`;
        })
        .join(''),
    foot: () => '\n]}]}\n',
  };
}

function driverOf({ tool, version, rules }: IssueContext) {
  return { name: tool, version, rules: rules.map(descriptorOf) };
}

/** GitHub's code scanning wants `help` beside the descriptions. */
function descriptorOf({ name, summary, why, helpUri }: RuleInfo) {
  const [short, full] = [{ text: escaped(summary) }, { text: escaped(why) }];
  return { id: name, shortDescription: short, fullDescription: full, help: full, helpUri };
}

function resultOf(issue: Issue, rules: readonly RuleInfo[]) {
  const { path, line, column, endLine, endColumn, severity, rule, message, help } = issue;
  const index = rules.findIndex(({ name }) => name === rule);
  const { uri, isInside } = fileUri(path);
  const artifactLocation = isInside ? { uri, uriBaseId: ROOT } : { uri };
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ruleIndex: index === -1 ? undefined : index,
    level: severity,
    message: { text: escaped(help === undefined ? `${message}.` : `${message}. ${help}`) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
}

/** In messages, `{0}` is a placeholder and `[text](target)` a link: sections 3.11.5 and 3.11.6. */
function escaped(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '\\](');
}
