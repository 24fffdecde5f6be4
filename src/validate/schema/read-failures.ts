import type { ErrorObject } from 'ajv';
import type { ValuePath } from '../../article/parsed-block.ts';
import type { Failure } from './failure.ts';
import { isObject, listAt, type SchemaObject } from './json-schema.ts';
import type { SchemaCheck } from './schema-check.ts';

/** A failure, with the place of its first error in ajv's list. */
interface Read {
  failure: Failure;
  from: number;
  schemaPath: string;
}

/**
 * Everything that a part of a schema has against a value, as a tree.
 *
 * ajv gives one flat list: what the branches of an `anyOf` say, then the `anyOf` itself. Paths do not tell which branch
 * said what, since those of a `$ref` begin anew; so each branch is asked again.
 */
export function readFailures(check: SchemaCheck, part: unknown, value: unknown, path: ValuePath = []): Failure[] {
  const open: Read[] = [];
  let nameFault: Failure | null = null;
  const errors = check.errorsOf(part, value) ?? [];
  errors.forEach((error, index) => {
    const { keyword, schemaPath } = error;
    const failure = toFailure(error, value, path);
    if (error.propertyName !== undefined) {
      nameFault ??= { ...failure, value: error.propertyName };
      return;
    }
    let from = index;
    if (keyword === 'anyOf' || keyword === 'oneOf') {
      const branches = listAt(failure.schema, keyword);
      from = takeBack(open, index, countErrors(check, branches, [failure.value]), schemaPath);
      failure.branches = branches.map((branch) => readFailures(check, branch, failure.value, failure.path));
    } else if (keyword === 'contains') {
      const items = Array.isArray(failure.value) ? failure.value : [];
      from = takeBack(open, index, countErrors(check, [failure.schema['contains']], items), schemaPath);
    } else if (keyword === 'if') {
      const said = countErrors(check, [failure.schema[String(error.params['failingKeyword'])]], [failure.value]);
      const isThen = error.params['failingKeyword'] === 'then';
      const condition = isThen && isObject(failure.schema['if']) ? failure.schema['if'] : null;
      for (const { failure: inner, from: at } of open) if (at >= index - said) inner.condition ??= condition;
      return;
    } else if (keyword === 'propertyNames') {
      failure.reason = nameFault;
      nameFault = null;
    }
    open.push({ failure, from, schemaPath });
  });
  return open.map(({ failure }) => failure);
}

/** How many errors ajv has listed for some schemas over some values; not a number if it cannot be asked. */
function countErrors(check: SchemaCheck, parts: readonly unknown[], values: readonly unknown[]): number {
  let count = 0;
  for (const part of parts) {
    for (const value of values) count += check.errorsOf(part, value)?.length ?? Number.NaN;
  }
  return count;
}

/** Takes what the last `count` errors became off the list, and returns where they began. */
function takeBack(open: Read[], index: number, count: number, schemaPath: string): number {
  let from = index;
  const isInside = (read: Read): boolean =>
    Number.isNaN(count) ? read.schemaPath.startsWith(`${schemaPath}/`) : read.from >= index - count;
  for (let last = open.at(-1); last !== undefined && isInside(last); last = open.at(-1)) {
    from = last.from;
    open.pop();
  }
  return from;
}

function toFailure(error: ErrorObject, root: unknown, base: ValuePath): Failure {
  const path: (string | number)[] = [...base];
  let value = root;
  for (const step of error.instancePath.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown>)[key];
  }
  const schema: SchemaObject = isObject(error.parentSchema) ? error.parentSchema : {};
  const { keyword, params } = error;
  const none = { branches: [], alternatives: [], reason: null, condition: null };
  return { keyword, path, params, schema, value, ...none };
}
