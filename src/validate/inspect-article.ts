import { Article } from '../article/article.ts';
import { loadFrontMatter } from '../article/load-front-matter.ts';
import { quickFrontMatterOf } from '../article/quick-front-matter.ts';
import { blockSourceOf } from './block-source.ts';
import { editText } from './edit-text.ts';
import type { BlockSource, Edit, Fault, RuleData, Subject } from './rule.ts';
import { kindsOf, RuleChoice } from './rule-choice.ts';
import { BLOCK_RULES, VALUE_RULES } from './rules/index.ts';
import type { SchemaCheck } from './schema/schema-check.ts';
import type { Settings } from './settings.ts';
import { subjectOf } from './subject-of.ts';

/** What a rule said of an article, in offsets of the article's own text. */
export interface Said {
  rule: RuleData;
  fault: Fault;
  /** Which of the mendings that follow each other it belongs to. */
  stage: 'block' | 'syntax' | 'value';
  /** Whether `--fix` can mend it, sooner or later. */
  isFixable: boolean;
}

/** An article as the rules see it. */
export interface Inspected {
  said: Said[];
  /** The text with the syntax of its block mended; null if nothing is to be mended, or not all of it can be. */
  mendedSyntax: string | null;
  /** The article with its fences mended; the article itself where they are sound. */
  opened: Article;
  /** Where something of `opened` stands in the article's own text. */
  openedOrigin(offset: number): number;
  /** The front matter as far as it could be read, with the way back to the article's own text; null if there is none. */
  subject: Subject | null;
  origin(offset: number): number;
}

/** What articles are held against. */
export interface Measure {
  settings: Settings;
  schema: SchemaCheck | null;
  now: Date;
}

/**
 * Runs every rule over one article, whether or not an earlier one has found it unreadable.
 *
 * Each stage reads on in the text as the stage before would mend it: first the fences, then the syntax of the block, then
 * the values. What is found is placed in the text as it is.
 */
export async function inspectArticle(article: Article, measure: Measure): Promise<Inspected> {
  const { settings } = measure;
  const fences = openFences(article, settings);
  const { said, opened, openedOrigin } = fences;
  const { parts } = blockSourceOf(opened);
  const nothing: Inspected = { mendedSyntax: null, subject: null, origin: openedOrigin, ...fences };
  if (parts === null || parts.language === null) return nothing;

  // Most articles need not wait for anything, and to wait for nothing takes a while, too.
  const first = quickFrontMatterOf(opened) ?? (await loadFrontMatter(opened));
  const schemaFaults = measure.schema && (await import('./schema/schema-faults.ts'));
  if (first.problems.length === 0 || parts.language !== 'yaml') {
    const subject = subjectOf(opened, first, settings.preset, measure.now)!;
    const reading = { isWhole: first.problems.length === 0, origin: openedOrigin, isFixable: true };
    const all = said.concat(inspectValues(subject, measure, reading, schemaFaults));
    return { said: all, mendedSyntax: null, opened, openedOrigin, subject, origin: openedOrigin };
  }
  const { repairBlock } = await import('./repair-block.ts');
  const repaired = repairBlock(parts.block);
  const { blockOffset } = parts;
  const isBlocked = repaired.diagnosed.some(({ isBlocking }) => isBlocking);
  const isMendable = !isBlocked || repaired.mended !== null;
  for (const { rule, diagnosis, isBlocking } of repaired.diagnosed) {
    const edits = shift(diagnosis.edits, blockOffset).map((edit) => place(edit, openedOrigin));
    const isFixable = isMendable && diagnosis.isSure !== false && edits.length > 0;
    const [start, end] = [openedOrigin(blockOffset + diagnosis.start), openedOrigin(blockOffset + diagnosis.end)];
    const fault: Fault = { ...diagnosis, start, end, edits };
    said.push({ rule, fault, stage: isBlocking ? 'syntax' : 'value', isFixable });
  }
  const around = (block: string) => parts.before + parts.open + block + parts.close + parts.body;
  const mendedSyntax = isBlocked && repaired.mended !== null ? around(repaired.mended) : null;
  if (!repaired.isReadable) return nothing;
  const readable = new Article(article.path, around(repaired.block), article.encoding);
  const origin = originThrough(openedOrigin, blockOffset, repaired, parts.block.length);
  const subject = subjectOf(readable, await loadFrontMatter(readable), settings.preset, measure.now);
  if (subject === null) return nothing;
  const reading = { isWhole: repaired.isWhole, origin, isFixable: isMendable };
  return {
    ...fences,
    said: said.concat(inspectValues(subject, measure, reading, schemaFaults)),
    mendedSyntax,
    subject,
    origin,
  };
}

/** How often block rules may lay bare other faults of theirs: nobody's fences are wrong in more layers than this. */
const MOST_LAYERS = 4;

interface Opened extends Pick<Inspected, 'opened' | 'openedOrigin'> {
  said: Said[];
}

/** Runs the block rules, and again on the text as they would mend it, until they have nothing more to mend. */
function openFences(article: Article, settings: Settings): Opened {
  let found = inspectBlock(article, settings);
  const said = [...found];
  const told = new Set(said.map(({ rule, fault }) => `${rule.name} ${fault.start}`));
  let [opened, openedOrigin] = [article, itself];
  // Whether what is read further down is what --fix will make.
  let isOpening = true;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const edits = found.flatMap(({ fault }) => fault.edits ?? []);
    if (edits.length === 0) break;
    isOpening &&= found.every(({ rule, fault }) => !fault.edits || settings.of(rule).weight !== 'off');
    const [{ text, origin }, outer] = [editText(opened.text, edits), openedOrigin];
    openedOrigin = (offset) => outer(origin(offset));
    opened = new Article(article.path, text, article.encoding);
    found = inspectBlock(opened, settings);
    for (const { rule, fault, stage, isFixable } of found) {
      // The edits are for a text that is still to come.
      const { edits: _, ...laidBare } = { ...fault, start: openedOrigin(fault.start), end: openedOrigin(fault.end) };
      const place = `${rule.name} ${laidBare.start}`;
      // What nothing mends is found again.
      if (told.has(place)) continue;
      told.add(place);
      said.push({ rule, fault: laidBare, stage, isFixable: isFixable && isOpening });
    }
  }
  return { said, opened, openedOrigin };
}

const BLOCK_CHOICE = new RuleChoice(BLOCK_RULES);
const FENCED_CHOICE = new RuleChoice(BLOCK_RULES.filter(({ needs }) => !needs?.noFrontMatter));
const VALUE_CHOICE = new RuleChoice(VALUE_RULES);

function inspectBlock(article: Article, settings: Settings): Said[] {
  const source: BlockSource = { options: {}, ...blockSourceOf(article) };
  const said: Said[] = [];
  const { parts, text } = source;
  const language = parts?.language ?? null;
  const hasFrontMatter = parts !== null && language !== null;
  const head = hasFrontMatter ? text.slice(0, parts.bodyOffset) : text;
  for (const rule of (hasFrontMatter ? FENCED_CHOICE : BLOCK_CHOICE).of({ text: head, language, kinds: 0 })) {
    for (const fault of rule.check(under(settings.of(rule).options, source))) {
      said.push({ rule, fault, stage: 'block', isFixable: fault.edits !== undefined });
    }
  }
  return said;
}

interface Reading {
  isWhole: boolean;
  isFixable: boolean;
  origin(offset: number): number;
}

type SchemaFaults = typeof import('./schema/schema-faults.ts');

function inspectValues(
  subject: Subject,
  { settings, schema }: Measure,
  reading: Reading,
  schemaFaults: SchemaFaults | null,
): Said[] {
  const said: Said[] = [];
  const tell = (rule: RuleData, fault: Fault): void => {
    const edits = fault.edits?.map((edit) => place(edit, reading.origin));
    const [start, end] = [reading.origin(fault.start), reading.origin(fault.end)];
    const isFixable = reading.isFixable && edits !== undefined && edits.length > 0;
    said.push({ rule, fault: { ...fault, start, end, ...(edits && { edits }) }, stage: 'value', isFixable });
  };
  const block = subject.text.slice(subject.block.start, subject.block.end);
  // What the rule before has found nothing of: rules that ask for the same stand together.
  let absent: unknown = null;
  for (const rule of VALUE_CHOICE.of({
    text: block,
    language: subject.language,
    kinds: kindsOf(subject.frontMatter.keys, subject.preset),
  })) {
    if (rule.check === undefined || (rule.needsWhole === true && !reading.isWhole)) continue;
    const values = rule.needs?.values;
    if (values !== undefined && values === absent) continue;
    const { weight, options } = settings.of(rule);
    if (weight === 'off') continue;
    if (values?.(subject).length === 0) {
      absent = values;
      continue;
    }
    for (const fault of rule.check(under(options, subject))) tell(rule, fault);
  }
  if (schema !== null && schemaFaults !== null && reading.isWhole) {
    for (const fault of schemaFaults.schemaFaults(schema, under({}, subject))) tell(schemaFaults.SCHEMA_RULE, fault);
  }
  return said;
}

/** One subject with the options of one rule after the other: an object for each of them takes longer than most rules. */
function under<Checked extends { options: Subject['options'] }>(
  options: Subject['options'],
  subject: Checked,
): Checked {
  subject.options = options;
  return subject;
}

function itself(offset: number): number {
  return offset;
}

function shift(edits: readonly Edit[], by: number): Edit[] {
  return edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

function place({ start, end, text }: Edit, origin: (offset: number) => number): Edit {
  return { start: origin(start), end: origin(end), text };
}

function originThrough(
  before: (offset: number) => number,
  blockOffset: number,
  { block, origin }: { block: string; origin(offset: number): number },
  oldLength: number,
): (offset: number) => number {
  return (offset) => {
    if (offset < blockOffset) return before(offset);
    if (offset <= blockOffset + block.length) return before(blockOffset + origin(offset - blockOffset));
    return before(offset - block.length + oldLength);
  };
}
