import { listAt, objectAt, own, type SchemaObject, textAt } from './json-schema.ts';
import type { SchemaCheck } from './schema-check.ts';

/** A value for each format that front matter has. */
const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2022-06-18',
  'date-time': '2022-06-18T09:33:38+08:00',
  'iso-date-time': '2022-06-18T09:33:38+08:00',
  time: '09:33:38+08:00',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  iri: 'https://example.com/',
  'uri-reference': '/images/cover.jpg',
  email: 'ann@example.com',
  hostname: 'example.com',
  uuid: '123e4567-e89b-12d3-a456-426614174000',
};

/**
 * A value such as a schema asks for: its `const`, `default`, first `examples` or first `enum`, or one of its type.
 * Undefined where nothing can be told.
 */
export function exampleValue(check: SchemaCheck, part: unknown, depth = 0): unknown {
  const schema = check.resolve(part);
  for (const value of [own(schema, 'const'), own(schema, 'default'), ...listAt(schema, 'examples').slice(0, 1)]) {
    if (value !== undefined && value !== null && value !== '') return value;
  }
  const [first] = listAt(schema, 'enum').filter((value) => value !== null);
  if (first !== undefined) return first;
  const [alternative] = ['oneOf', 'anyOf', 'allOf'].flatMap((keyword) => listAt(schema, keyword));
  const type = [schema['type']].flat().find((name) => name !== 'null');
  if (type === undefined && alternative !== undefined && depth < 4) return exampleValue(check, alternative, depth + 1);
  return ofType(check, type ?? guessType(schema), schema, depth);
}

function guessType(schema: SchemaObject): unknown {
  if (schema['format'] !== undefined || schema['minLength'] !== undefined) return 'string';
  if (schema['items'] !== undefined) return 'array';
  return schema['properties'] === undefined ? undefined : 'object';
}

function ofType(check: SchemaCheck, type: unknown, schema: SchemaObject, depth: number): unknown {
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return numberFor(schema);
  if (type === 'string') {
    const format = textAt(schema, 'format');
    if (format !== null && Object.hasOwn(BY_FORMAT, format)) return BY_FORMAT[format];
    return schema['pattern'] === undefined ? '…' : undefined;
  }
  if (type === 'array') {
    const item = depth < 4 ? exampleValue(check, schema['items'], depth + 1) : undefined;
    return [item ?? '…'];
  }
  if (type !== 'object' || depth > 3) return undefined;
  const names = listAt(schema, 'required').filter((name) => typeof name === 'string');
  const properties = objectAt(schema, 'properties');
  const shown = names.length > 0 ? names : Object.keys(properties).slice(0, 1);
  return Object.fromEntries(shown.map((name) => [name, exampleValue(check, own(properties, name), depth + 1) ?? '…']));
}

function numberFor({ minimum, exclusiveMinimum, maximum }: SchemaObject): number {
  if (typeof minimum === 'number') return minimum;
  if (typeof exclusiveMinimum === 'number') return Math.floor(exclusiveMinimum) + 1;
  return typeof maximum === 'number' && maximum < 1 ? maximum : 1;
}
