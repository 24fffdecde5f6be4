import type { Fault, Subject } from '../rule.ts';
import { condenseFailures } from './condense-failures.ts';
import type { Failure } from './failure.ts';
import { failureHelp } from './failure-help.ts';
import { failureKey, failureMessage } from './failure-message.ts';
import { failurePlace } from './failure-place.ts';
import { isObject, own } from './json-schema.ts';
import { knownProperties, propertyOf } from './known-properties.ts';
import type { Mend } from './mend.ts';
import { insertKey, renameKey } from './mend-key.ts';
import { mendValue } from './mend-value.ts';
import { readFailures } from './read-failures.ts';
import type { SchemaCheck } from './schema-check.ts';
import { isUnknownKey, nearKeys, withoutEchoes } from './unknown-key.ts';

export { SCHEMA_RULE } from './schema-rule.ts';

/**
 * Every fault that a schema finds in an article's front matter, from top to bottom, each at its place in the file.
 *
 * @throws {SchemaError} if a pattern of the schema takes for ever on a value.
 */
export function schemaFaults(check: SchemaCheck, subject: Subject): Fault[] {
  const { data } = subject.frontMatter;
  const failures = withoutEchoes(check, condenseFailures(readFailures(check, check.root, data)));
  return failures.map((failure) => toFault(check, subject, failure)).sort((a, b) => a.start - b.start || a.end - b.end);
}

function toFault(check: SchemaCheck, subject: Subject, failure: Failure): Fault {
  const { frontMatter } = subject;
  const mend = mendOf(check, subject, failure);
  const message = failureMessage(check, failure, frontMatter.source(failure.path));
  const help = failureHelp(check, subject, failure, mend);
  const fault: Fault = { ...failurePlace(subject, failure), message };
  if (help !== null) fault.help = help;
  if (mend?.edits) fault.edits = mend.edits;
  return fault;
}

/** The keywords that a value fails by what it is, so that another value may be meant. */
const OF_VALUES = new Set(['type', 'enum', 'const', 'alternatives']);

function mendOf(check: SchemaCheck, subject: Subject, failure: Failure): Mend | null {
  const { keyword, path, schema, value, params } = failure;
  if (OF_VALUES.has(keyword)) return mendValue(check, subject, failure);
  const key = failureKey(failure);
  if (key === null) return null;
  if (isUnknownKey(failure)) {
    const { names, isSure } = nearKeys(check, failure);
    const [name] = names;
    if (!isSure || name === undefined || !isObject(value) || Object.hasOwn(value, name)) return null;
    const isRight = hasRightType(check, knownProperties(check, schema).get(name), own(value, key));
    return { typed: name, edits: isRight ? renameKey(subject, [...path, key], name) : null };
  }
  if (params['missingProperty'] === undefined) return null;
  const property = propertyOf(check, failure, key);
  const set = own(property, 'const') ?? own(property, 'default');
  if (set === undefined || set === null || !check.fits(property, set)) return null;
  return { typed: key, edits: insertKey(subject, path, value, key, set) };
}

/** Whether a value is at least of the kind that a schema wants; what else is wrong with it has a failure of its own. */
function hasRightType(check: SchemaCheck, part: unknown, value: unknown): boolean {
  const errors = check.errorsOf(part, value);
  return errors?.every(({ keyword, instancePath }) => keyword !== 'type' || instancePath !== '') ?? false;
}
