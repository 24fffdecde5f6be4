import { isObject, listAt, objectAt, own, type SchemaObject, textAt } from './json-schema.ts';
import type { SchemaCheck } from './schema-check.ts';
import { orList } from './words.ts';
import { writeValue } from './write-value.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys',
  null: 'empty',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day such as 2022-06-18',
  'date-time': 'a day with time and zone such as 2022-06-18T09:33:38+08:00',
  'iso-date-time': 'a day with time such as 2022-06-18T09:33:38',
  time: 'a time with zone such as 09:33:38+08:00',
  'iso-time': 'a time such as 09:33:38',
  duration: 'a duration such as P1DT2H',
  uri: 'a whole address such as https://example.com/',
  url: 'a whole address such as https://example.com/',
  iri: 'a whole address such as https://example.com/',
  'uri-reference': 'an address or path such as /images/cover.jpg',
  'iri-reference': 'an address or path such as /images/cover.jpg',
  email: 'an e-mail address such as ann@example.com',
  'idn-email': 'an e-mail address such as ann@example.com',
  hostname: 'a host name such as example.com',
  uuid: 'a UUID such as 123e4567-e89b-12d3-a456-426614174000',
  regex: 'a regular expression',
};

/** More allowed values than this are not listed. */
const MOST_VALUES = 8;

/** A type of JSON Schema in words: what a value has to be. */
export function typeWords(types: unknown): string {
  const names = [types].flat().map(String);
  // Every whole number is a number.
  const distinct = names.filter((name) => name !== 'integer' || !names.includes('number'));
  return orList(distinct.map((name) => (Object.hasOwn(TYPES, name) ? TYPES[name]! : name)));
}

/** A format of JSON Schema in words. */
export function formatWords(format: string): string {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]! : `of the format ${format}`;
}

/** Allowed values in words: `draft, published or archived`; of many only the first. */
export function valuesWords(values: readonly unknown[]): string {
  const typed = [...new Set(values.map((value) => (value === null ? 'empty' : writeValue(value, 'yaml'))))];
  if (typed.length <= MOST_VALUES) return orList(typed);
  return `${typed.slice(0, MOST_VALUES).join(', ')} or one of ${typed.length - MOST_VALUES} others`;
}

/** What a schema asks for, as it stands behind “has to be”; null if that takes more than a few words. */
export function schemaWords(check: SchemaCheck, part: unknown): string | null {
  const schema = check.resolve(part);
  if (own(schema, 'const') !== undefined) return valuesWords([schema['const']]);
  const values = listAt(schema, 'enum');
  if (values.length > 0) return valuesWords(values);
  const { type } = schema;
  const format = textAt(schema, 'format');
  const pattern = textAt(schema, 'pattern');
  if (format !== null && (type === undefined || type === 'string')) return formatWords(format);
  if (pattern !== null && (type === undefined || type === 'string')) return `text that fits ${pattern}`;
  if (type !== undefined) return typeWords(type);
  for (const keyword of ['anyOf', 'oneOf']) {
    const words = listAt(schema, keyword).map((branch) => schemaWords(check, branch));
    if (words.length > 0 && words.every((word) => word !== null)) return orList([...new Set(words)]);
  }
  const required = listAt(schema, 'required');
  if (required.length > 0) return `a set of keys with ${required.map((name) => `"${name}"`).join(' and ')}`;
  return textAt(schema, 'title');
}

/** An `if` in words, as it stands behind “since”; null if it asks for more than values and keys. */
export function conditionWords(check: SchemaCheck, part: unknown): string | null {
  const schema = check.resolve(part);
  const words: string[] = [];
  for (const [key, property] of Object.entries(objectAt(schema, 'properties'))) {
    const is = isObject(property) ? schemaWords(check, property) : null;
    if (is === null) return null;
    words.push(`"${key}" is ${is}`);
  }
  const named: SchemaObject = objectAt(schema, 'properties');
  for (const key of listAt(schema, 'required')) {
    if (!Object.hasOwn(named, String(key))) words.push(`there is "${key}"`);
  }
  return words.length === 0 ? null : words.join(' and ');
}
