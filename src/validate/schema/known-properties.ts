import type { Failure } from './failure.ts';
import { listAt, objectAt, own, type SchemaObject } from './json-schema.ts';
import type { SchemaCheck } from './schema-check.ts';

/** Every key that a schema names, with what it says of it: its own, those of its alternatives and of what it refers to. */
export function knownProperties(check: SchemaCheck, schema: SchemaObject): Map<string, unknown> {
  const known = new Map<string, unknown>();
  const seen = new Set<SchemaObject>();
  const open: unknown[] = [schema];
  for (let part = open.shift(); part !== undefined; part = open.shift()) {
    const target = check.resolve(part);
    if (seen.has(target)) continue;
    seen.add(target);
    for (const [key, property] of Object.entries(objectAt(target, 'properties'))) {
      if (property !== false && !known.has(key)) known.set(key, property);
    }
    // In 2019-09 and 2020-12 there may be more beside a `$ref`.
    if (target !== part) open.push(...inner(part as SchemaObject));
    open.push(...inner(target));
  }
  return known;
}

function inner(schema: SchemaObject): unknown[] {
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => listAt(schema, keyword));
  const single = ['then', 'else'].map((keyword) => own(schema, keyword));
  const parts = [...lists, ...single, ...Object.values(objectAt(schema, 'dependentSchemas'))];
  return parts.filter((part) => part !== undefined);
}

/** What the schema says of a key that is missing; a branch that only requires it leaves that to the schema round it. */
export function propertyOf(check: SchemaCheck, { schema, path }: Failure, key: string): SchemaObject {
  const near = knownProperties(check, schema).get(key);
  const part = near ?? (path.length === 0 ? knownProperties(check, check.root).get(key) : undefined);
  return check.resolve(part);
}
