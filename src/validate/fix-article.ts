import { Article } from '../article/article.ts';
import { loadFrontMatter } from '../article/load-front-matter.ts';
import { lineEnd } from '../article/text-lines.ts';
import { blockSourceOf } from './block-source.ts';
import { editText } from './edit-text.ts';
import type { Finding } from './finding.ts';
import { telling, toFindings } from './findings.ts';
import { type Inspected, inspectArticle, type Measure, type Said } from './inspect-article.ts';
import { knownValues } from './known-values.ts';
import type { Edit, KnownArticle } from './rule.ts';
import { lineStart } from './scalars/line-start.ts';
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

/** So many characters may be looked at again and again; a block that is wrong beyond all measure is left as far as it is. */
const PATIENCE = 10_000_000;

/**
 * Mends an article's front matter, touching only the characters of what is mended.
 *
 * A mending is kept only if afterwards the block can be read, the finding is gone, no other has come, and the values of
 * the other keys are what they were. So a second run changes nothing.
 */
export async function fixArticle(article: Article, options: ValidateOptions = {}): Promise<FixedArticle> {
  const measure = measureOf(options);
  let state = await look(article, measure);
  const before = state.heard.length;
  let refused: Refused;
  let looks = 0;
  // Each round leaves fewer findings, so there is an end.
  for (;;) {
    // What was refused may be right after another mending, and the next run would find that out.
    refused = new Refused(Math.ceil(PATIENCE / (article.text.length + 1000)) - looks);
    const next = await mend(state, measure, refused);
    if (next === null) break;
    state = next;
    looks += refused.looks;
  }
  const heard = state.heard.map((said) => (refused.has(said) ? { ...said, isFixable: false } : said));
  const findings = toFindings(state.article, heard, measure.settings);
  const known = { path: article.path, values: knownValues(state.article, state.inspected) };
  return { text: state.article.text, mended: Math.max(0, before - state.heard.length), findings, known };
}

/** What was tried in one round, in vain. */
class Refused {
  /** How many texts were looked at. */
  looks = 0;
  readonly #most: number;
  readonly #said = new Set<Said>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether no more texts should be looked at. */
  get isWeary(): boolean {
    return this.looks >= this.#most;
  }

  has(said: Said): boolean {
    return this.#said.has(said);
  }

  add(said: Said): void {
    this.#said.add(said);
  }
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
async function mend(state: State, measure: Measure, refused: Refused): Promise<State | null> {
  // What has no edits yet gets them when something else has been mended.
  const open = state.heard.filter((said) => said.isFixable && said.fault.edits && !refused.has(said));
  for (const stage of ['block', 'syntax', 'value'] as const) {
    for (;;) {
      const due = open.filter((said) => said.stage === stage && !refused.has(said));
      if (due.length === 0) break;
      const mending = stage === 'syntax' ? mendSyntax : mendEach;
      const next = await mending(state, due, measure, refused);
      if (next !== null) return next;
    }
  }
  return null;
}

/** Mends the syntax of a block whole or not at all, since half of it cannot be read either. */
async function mendSyntax(
  state: State,
  due: readonly Said[],
  measure: Measure,
  refused: Refused,
): Promise<State | null> {
  const { mendedSyntax, said } = state.inspected;
  const all = said.filter(({ stage }) => stage === 'syntax');
  for (const one of due) refused.add(one);
  if (mendedSyntax === null || all.length !== due.length) return null;
  // Where fences are to stay as they are, the text with everything mended is not what is wanted.
  const isBlockSound = said.every(({ stage, fault }) => stage !== 'block' || fault.edits === undefined);
  return accepted(state, isBlockSound ? mendedSyntax : apply(state, due), due, measure, refused);
}

/** Mends all at once; where that goes wrong, the half of it, and so on, until one is left that has to stay. */
async function mendEach(state: State, due: readonly Said[], measure: Measure, refused: Refused): Promise<State | null> {
  const together = withoutOverlaps(due);
  const all = await accepted(state, apply(state, together), together, measure, refused);
  if (all !== null) return all;
  if (together.length === 1 || refused.isWeary) {
    for (const one of together) refused.add(one);
    return null;
  }
  const middle = together.length >> 1;
  return (
    (await mendEach(state, together.slice(0, middle), measure, refused)) ??
    mendEach(state, together.slice(middle), measure, refused)
  );
}

function apply({ article }: State, due: readonly Said[]): string {
  return editText(
    article.text,
    due.flatMap(({ fault }) => fault.edits ?? []),
  ).text;
}

function withoutOverlaps(due: readonly Said[]): Said[] {
  const taken: Edit[] = [];
  return due.filter(({ fault }) => {
    const edits = fault.edits ?? [];
    const isFree = edits.every((a) => taken.every((b) => a.end < b.start || b.end < a.start));
    if (isFree) taken.push(...edits);
    return isFree;
  });
}

async function accepted(
  state: State,
  text: string,
  due: readonly Said[],
  measure: Measure,
  refused: Refused,
): Promise<State | null> {
  if (text === state.article.text || refused.isWeary) return null;
  refused.looks += 1;
  const { path, encoding } = state.article;
  const next = await look(new Article(path, text, encoding), measure);
  if (!isBetter(state.heard, next.heard, due)) return null;
  const { stage } = due[0]!;
  if (stage !== 'block' && bodyOf(state) !== bodyOf(next)) return null;
  // A fence that is mended brings keys to light; anything else that block rules mend has to leave them as they were.
  const hasKeys = stage === 'value' || (stage === 'block' && hasBlock(state.article));
  if (hasKeys && !(await keepsTheRest(state, next, due))) return null;
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

function bodyOf({ inspected }: State): string | undefined {
  return blockSourceOf(inspected.opened).parts?.body;
}

function hasBlock(article: Article): boolean {
  return (blockSourceOf(article).parts?.language ?? null) !== null;
}

/** Whether the keys in whose lines nothing was touched have the values that they had. */
async function keepsTheRest(before: State, after: State, due: readonly Said[]): Promise<boolean> {
  // What block rules mend is mended in the opened article already.
  const isBlock = due[0]!.stage === 'block';
  const seen = ({ article, inspected }: State) => (isBlock ? article : inspected.opened);
  if (!hasBlock(seen(before)) || !hasBlock(seen(after))) return false;
  const origin = isBlock ? (offset: number) => offset : before.inspected.openedOrigin;
  const [old, now] = await Promise.all([loadFrontMatter(seen(before)), loadFrontMatter(seen(after))]);
  if (due[0]!.stage === 'value' && now.problems.length > old.problems.length) return false;
  const edits = due.flatMap(({ fault }) => fault.edits ?? []);
  return old.keys.every((name) => {
    const place = old.offsets([name]);
    if (place === null) return true;
    const [start, end] = [origin((place.key ?? place.value)[0]), origin(place.value[1])];
    // A comment or a blank behind the value belongs to its lines, too.
    const [from, to] = [lineStart(before.article.text, start), lineEnd(before.article.text, end)];
    if (edits.some((edit) => edit.start <= to && (edit.end > from || edit.start >= from))) return true;
    return JSON.stringify(now.data[name]) === JSON.stringify(old.data[name]);
  });
}
