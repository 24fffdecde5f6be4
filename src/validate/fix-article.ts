import { Article } from '../article/article.ts';
import { loadFrontMatter } from '../article/load-front-matter.ts';
import { blockSourceOf } from './block-source.ts';
import { editText } from './edit-text.ts';
import type { Finding } from './finding.ts';
import { telling, toFindings } from './findings.ts';
import { type Inspected, inspectArticle, type Measure, type Said } from './inspect-article.ts';
import { knownValues } from './known-values.ts';
import type { KnownArticle } from './rule.ts';
import { measureOf, type ValidateOptions } from './validate-article.ts';

/** An article after everything that has one right answer was mended. */
export interface FixedArticle {
  /** Equal to the article's own text if nothing was to be mended. */
  text: string;
  /** How many findings are gone. */
  mended: number;
  /** What is left to do by hand, in the mended text. */
  findings: Finding[];
  /** What rules over the whole folder need of the mended text. */
  known: KnownArticle;
}

/** Mendings may lay bare what another one mends; more rounds than this mean that two rules disagree. */
const MOST_ROUNDS = 12;

/**
 * Mends an article's front matter, touching only the characters of what is mended.
 *
 * A mending is kept only if afterwards the block can be read, the finding is gone, no other has come, and the values of
 * the other keys are what they were. So a second run changes nothing.
 */
export async function fixArticle(article: Article, options: ValidateOptions = {}): Promise<FixedArticle> {
  const measure = measureOf(options);
  const refused = new Set<string>();
  let state = await look(article, measure);
  const before = state.heard.length;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = await mend(state, measure, refused);
    if (next === null) break;
    state = next;
  }
  const heard = state.heard.map((said) => (refused.has(keyOf(said)) ? { ...said, isFixable: false } : said));
  const findings = toFindings(state.article, heard, measure.settings);
  const known = { path: article.path, values: knownValues(state.article, state.inspected) };
  return { text: state.article.text, mended: Math.max(0, before - state.heard.length), findings, known };
}

interface State {
  article: Article;
  inspected: Inspected;
  heard: Said[];
}

async function look(article: Article, measure: Measure): Promise<State> {
  const inspected = await inspectArticle(article, measure);
  return { article, inspected, heard: telling(article, inspected, measure.settings) };
}

/** One round: the fences first, then the syntax, then the values. Null if there is nothing more to do. */
async function mend(state: State, measure: Measure, refused: Set<string>): Promise<State | null> {
  const open = state.heard.filter((said) => said.isFixable && !refused.has(keyOf(said)));
  for (const stage of ['block', 'syntax', 'value'] as const) {
    const due = open.filter((said) => said.stage === stage);
    if (due.length === 0) continue;
    const next =
      stage === 'syntax' ? await mendSyntax(state, due, measure) : await mendEach(state, due, measure, refused);
    if (next !== null) return next;
    for (const said of due) refused.add(keyOf(said));
  }
  return null;
}

/** Mends the syntax of a block whole or not at all, since half of it cannot be read either. */
async function mendSyntax(state: State, due: readonly Said[], measure: Measure): Promise<State | null> {
  const { mendedSyntax, said } = state.inspected;
  const all = said.filter(({ stage }) => stage === 'syntax');
  if (mendedSyntax === null || all.length !== due.length) return null;
  return accepted(state, mendedSyntax, due, measure);
}

/** Mends all at once; where that goes wrong, one by one. */
async function mendEach(
  state: State,
  due: readonly Said[],
  measure: Measure,
  refused: Set<string>,
): Promise<State | null> {
  const together = withoutOverlaps(due);
  const all = await accepted(state, apply(state, together), together, measure);
  if (all !== null || together.length === 1) return all;
  for (const said of together) {
    const one = await accepted(state, apply(state, [said]), [said], measure);
    if (one !== null) return one;
    refused.add(keyOf(said));
  }
  return null;
}

function apply({ article }: State, due: readonly Said[]): string {
  return editText(
    article.text,
    due.flatMap(({ fault }) => fault.edits ?? []),
  ).text;
}

function withoutOverlaps(due: readonly Said[]): Said[] {
  const taken: Said[] = [];
  const isFree = (one: Said) =>
    taken.every((other) => {
      const edits = other.fault.edits ?? [];
      return (one.fault.edits ?? []).every((a) => edits.every((b) => a.end < b.start || b.end < a.start));
    });
  for (const said of due) if (isFree(said)) taken.push(said);
  return taken;
}

async function accepted(state: State, text: string, due: readonly Said[], measure: Measure): Promise<State | null> {
  if (text === state.article.text) return null;
  const { path, encoding } = state.article;
  const next = await look(new Article(path, text, encoding), measure);
  if (!isBetter(state.heard, next.heard, due)) return null;
  if (due[0]!.stage === 'value' && !(await keepsTheRest(state, next, due))) return null;
  return next;
}

/** Whether what was due is gone, and nothing has come instead. */
function isBetter(before: readonly Said[], after: readonly Said[], due: readonly Said[]): boolean {
  const counts = new Map<string, number>();
  for (const { rule } of before) counts.set(rule.name, (counts.get(rule.name) ?? 0) + 1);
  for (const { rule } of due) counts.set(rule.name, counts.get(rule.name)! - 1);
  for (const { rule } of after) {
    const left = (counts.get(rule.name) ?? 0) - 1;
    if (left < 0) return false;
    counts.set(rule.name, left);
  }
  return true;
}

/** Whether the keys in whose lines nothing was touched have the values that they had, and the body is what it was. */
async function keepsTheRest(before: State, after: State, due: readonly Said[]): Promise<boolean> {
  const [old, now] = await Promise.all([before, after].map(({ article }) => loadFrontMatter(article)));
  const parts = [before, after].map(({ article }) => blockSourceOf(article).parts);
  if (now!.problems.length > old!.problems.length || parts[0]?.body !== parts[1]?.body) return false;
  const edits = due.flatMap(({ fault }) => fault.edits ?? []);
  return old!.keys.every((name) => {
    const place = old!.offsets([name]);
    if (place === null) return true;
    const [start, end] = [(place.key ?? place.value)[0], place.value[1]];
    // A comment or a blank behind the value belongs to its line, too.
    if (edits.some((edit) => edit.start <= end + 1 && edit.end >= start - 1)) return true;
    return JSON.stringify(now!.data[name]) === JSON.stringify(old!.data[name]);
  });
}

function keyOf({ rule, fault }: Said): string {
  return `${rule.name}\n${fault.message}\n${fault.start}`;
}
