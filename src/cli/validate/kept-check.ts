import type { Article } from '../../article/article.ts';
import type { Finding } from '../../validate/finding.ts';
import type { Preset } from '../../validate/preset.ts';
import type { KnownValue } from '../../validate/rule.ts';
import { RULES } from '../../validate/rules/index.ts';
import type { Check } from './checker.ts';
import type { Standard } from './standards.ts';

/** To be raised when what is kept changes its shape within a version. */
export const SHAPE = 1;

/** What is kept of a check for the next run, as plain data. */
export interface KeptCheck {
  findings: Omit<Finding, 'path'>[];
  /** The lines at the findings. */
  lines: [number: number, text: string][];
  /** Null where the text could not be read. */
  known: KeptValue[] | null;
}

type KeptValue = [
  name: string,
  text: string,
  isOfPreset: 0 | 1,
  ...place: [line: number, column: number, endLine: number, endColumn: number],
];

const TIMELY: ReadonlySet<string> = new Set(RULES.flatMap(({ name, isTimely }) => (isTimely ? [name] : [])));

/** What can be kept of a check; null where the next one may come to something else, though the article stays as it is. */
export function toKept({ article, findings, lines, known, before, problem }: Check): KeptCheck | null {
  const isLasting = before === null && problem === null && !findings.some(({ rule }) => TIMELY.has(rule));
  if (!isLasting || hasDisables(article)) return null;
  return {
    findings: findings.map(({ path: _, ...rest }) => rest),
    lines: [...lines],
    known: known?.values.map(keptValue) ?? null,
  };
}

/** What was kept, as if the article had been checked again. */
export function fromKept({ findings, lines, known }: KeptCheck, path: string, { options }: Standard): Check {
  return {
    article: null,
    findings: findings.map((rest) => ({ path, ...rest })),
    lines: new Map(lines),
    known: known && { path, values: known.map((value) => knownValue(value, options.preset)) },
    mended: 0,
    before: null,
    problem: null,
    options,
  };
}

/** A comment that silences a rule is of no use once the rule has nothing to say. */
function hasDisables(article: Article | null): boolean {
  return article?.text.includes('article-kit-disable-next-line') ?? false;
}

function keptValue({ name, text, spec, line, column, endLine, endColumn }: KnownValue): KeptValue {
  return [name, text, spec === null ? 0 : 1, line, column, endLine, endColumn];
}

function knownValue(
  [name, text, isOfPreset, line, column, endLine, endColumn]: KeptValue,
  { keys }: Preset,
): KnownValue {
  return { name, text, spec: isOfPreset ? keys[name]! : null, line, column, endLine, endColumn };
}
