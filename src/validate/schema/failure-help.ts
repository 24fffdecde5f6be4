import type { Subject } from '../rule.ts';
import { shown } from '../shown.ts';
import { exampleValue } from './example-value.ts';
import type { Failure } from './failure.ts';
import { failureKey } from './failure-message.ts';
import { textAt } from './json-schema.ts';
import { knownProperties, propertyOf } from './known-properties.ts';
import type { Mend } from './mend.ts';
import { nearestNames } from './nearest-name.ts';
import type { SchemaCheck } from './schema-check.ts';
import { isUnknownKey, nearKeys } from './unknown-key.ts';
import { orList } from './words.ts';
import { writePair, writeValue } from './write-value.ts';

/** More keys than this are not listed. */
const MOST_KEYS = 12;

/** What to type instead; null where the message says it all. */
export function failureHelp(check: SchemaCheck, subject: Subject, failure: Failure, mend: Mend | null): string | null {
  const { keyword, path, schema, value, params } = failure;
  const { language } = subject;
  if (isUnknownKey(failure)) return unknownKeyHelp(check, failure);
  if (keyword === 'required-any') return missingHelp(check, subject, failure, (params['missing'] as string[])[0]!);
  if ('missingProperty' in params) return missingHelp(check, subject, failure, failureKey(failure)!);
  if (keyword === 'uniqueItems') return 'Take one of them out.';
  if (keyword === 'false schema') return path.length === 0 ? null : 'Take the key out.';
  if (mend !== null) return `Write ${pairAt(subject, failure, mend.typed)}`;
  if (keyword === 'enum') {
    const texts = (params['allowedValues'] as unknown[]).filter((item) => typeof item === 'string');
    const { names } = nearestNames(String(value), texts);
    if (names.length > 0) return `Did you mean ${orList(names.map((name) => writeValue(name, language)))}?`;
  }
  if (!WITH_EXAMPLE.has(keyword)) return described(schema);
  const part = failure.alternatives[0] ?? schema;
  const example = exampleValue(check, part);
  // A schema's own `default` may break its own rules.
  const isUsable = example !== undefined && isWorthTyping(example) && check.fits(part, example);
  if (!isUsable && value === null && language === 'yaml')
    return described(schema) ?? 'Write the value after the colon.';
  if (!isUsable) return described(schema);
  return `Write something like ${pairAt(subject, failure, writeValue(example, language))}`;
}

/** The keywords after which an example helps more than the rule said again. */
const WITH_EXAMPLE = new Set(['type', 'enum', 'const', 'alternatives', 'format', 'pattern']);

const isWorthTyping = (example: unknown): boolean => !/^\[?"…"\]?$/.test(JSON.stringify(example));

function described(schema: Failure['schema']): string | null {
  const description = textAt(schema, 'description');
  if (description === null) return null;
  const line = description.trim().replace(/\s+/g, ' ');
  return `The schema says of it: ${line.length > 160 ? `${line.slice(0, 159)}…` : line}`;
}

/** A value with its key, as one types them; a list item alone. */
function pairAt({ language }: Subject, { path }: Failure, typed: string): string {
  const key = path.at(-1);
  if (typeof key !== 'string') return typed;
  const named = writePair(key, '', language);
  // What `writePair` makes of an empty text are two quotes.
  return `${shown(named.slice(0, -2))}${typed}`;
}

function unknownKeyHelp(check: SchemaCheck, failure: Failure): string {
  const { names } = nearKeys(check, failure);
  if (names.length > 0) return `Did you mean ${orList(names)}?`;
  const known = [...knownProperties(check, failure.schema).keys()];
  if (known.length === 0) return 'Take it out.';
  const listed = known.slice(0, MOST_KEYS).join(', ');
  return known.length > MOST_KEYS ? `Its keys are ${listed} and others.` : `Its keys are ${listed}.`;
}

function missingHelp(check: SchemaCheck, subject: Subject, failure: Failure, key: string): string {
  const { language } = subject;
  const property = propertyOf(check, failure, key);
  const example = exampleValue(check, property) ?? '…';
  const what = language === 'json' ? 'Add' : 'Add a line:';
  const description = described(property);
  const pair = writePair(key, example, language);
  return isWorthTyping(example) || description === null
    ? `${what} ${pair}`
    : `${what} ${pair} (${lowered(description)})`;
}

const lowered = (sentence: string): string => sentence[0]!.toLowerCase() + sentence.slice(1);
