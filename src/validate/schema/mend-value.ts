import type { ValuePath } from '../../article/parsed-block.ts';
import type { Edit, Subject } from '../rule.ts';
import type { Failure } from './failure.ts';
import { listAt, own } from './json-schema.ts';
import type { Mend } from './mend.ts';
import { nearestNames } from './nearest-name.ts';
import type { SchemaCheck } from './schema-check.ts';
import { writeValue } from './write-value.ts';

/** What a value of the wrong type or spelling was meant to be, where there is one right answer. */
export function mendValue(check: SchemaCheck, subject: Subject, failure: Failure): Mend | null {
  const source = subject.frontMatter.source(failure.path);
  if (source === null || source.startsWith('*')) return null;
  const wanted = failure.keyword === 'alternatives' ? failure.alternatives : [failure.schema];
  const meant = new Map<string, unknown>();
  for (const part of wanted) {
    for (const value of meanings(failure, part, source)) {
      if (check.fits(part, value)) meant.set(JSON.stringify(value), value);
    }
  }
  const [value] = meant.size === 1 ? [...meant.values()] : withoutLists([...meant.values()]);
  if (value === undefined) return null;
  return { typed: writeValue(value, subject.language), edits: editsFor(subject, failure.path, source, value) };
}

/** Of text and a list with that text in it, the text. */
function withoutLists(values: readonly unknown[]): readonly unknown[] {
  const single = values.filter((value) => !Array.isArray(value));
  return single.length === 1 ? single : [];
}

const TRUTH: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/** What a value may have been meant as under one schema. */
function* meanings({ value, keyword, params }: Failure, part: Failure['schema'], source: string): Generator<unknown> {
  const allowed = keyword === 'enum' ? (params['allowedValues'] as unknown[]) : listAt(part, 'enum');
  const constant = own(part, 'const');
  const values = constant === undefined ? allowed : [...allowed, constant];
  const texts = values.filter((item) => typeof item === 'string');
  const types = [part['type']].flat();
  const accepts = (...names: string[]): boolean => names.some((name) => types.includes(name));
  if (typeof value === 'number' || typeof value === 'boolean') {
    if (accepts('string') || texts.includes(source)) yield source;
  } else if (typeof value === 'string') {
    const { names, isSure } = nearestNames(value, texts);
    if (isSure) yield names[0];
    const truth = own(TRUTH, value.toLowerCase());
    if (truth !== undefined && (accepts('boolean') || values.includes(truth))) yield truth;
    const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value);
    if (isNumber && (accepts('number', 'integer') || values.includes(Number(value)))) yield Number(value);
  }
  const isOneItem = typeof value === 'string' && value.trim() !== '' && !/[,，、;；|\r\n]/.test(value);
  if (accepts('array') && (isOneItem || typeof value === 'number')) yield [value];
}

function editsFor(
  { language, frontMatter, text }: Subject,
  path: ValuePath,
  source: string,
  value: unknown,
): Edit[] | null {
  const place = frontMatter.locate(path)?.value;
  if (language !== 'yaml' || place === undefined || /[\r\n]/.test(source) || /^[|>]/.test(source)) return null;
  // Behind an alias the value stands elsewhere, and counts there too.
  for (let depth = 1; depth < path.length; depth++) {
    if (frontMatter.source(path.slice(0, depth))?.startsWith('*')) return null;
  }
  const { offset: start, endOffset: end } = place;
  if (typeof value === 'string' && /^["'][\w .-]*["']$/.test(source) && /^[\w .-]*$/.test(value)) {
    return [{ start: start + 1, end: end - 1, text: value }];
  }
  const typed = Array.isArray(value) && /^['"]/.test(source) ? `[${source}]` : writeValue(value, language);
  return text.slice(start, end) === typed ? null : [{ start, end, text: typed }];
}
