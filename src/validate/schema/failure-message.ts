import type { Failure } from './failure.ts';
import { isObject, listAt, objectAt, onlyRequired, own, textAt } from './json-schema.ts';
import type { SchemaCheck } from './schema-check.ts';
import { conditionWords, formatWords, schemaWords, typeWords, valuesWords } from './schema-words.ts';
import { count, nameOf, orList, valueWords } from './words.ts';

/**
 * What is wrong, in one plain line.
 *
 * @param source the value as it is written, where that is known.
 */
export function failureMessage(check: SchemaCheck, failure: Failure, source: string | null): string {
  const words = ownMessage(failure) ?? plainMessage(check, failure, source);
  const condition = failure.condition === null ? null : conditionWords(check, failure.condition);
  return condition === null ? words : `${words}, since ${condition}`;
}

/** The message that a schema brings itself, in the keyword that ajv-errors and editors know. */
function ownMessage({ schema, keyword, params, path }: Failure): string | null {
  const brought = own(schema, 'errorMessage');
  const forKeyword = isObject(brought) ? own(brought, keyword) : brought;
  const forKey = isObject(forKeyword) ? own(forKeyword, String(params['missingProperty'])) : forKeyword;
  if (typeof forKey !== 'string' || forKey.trim() === '') return null;
  const key = failureKey({ keyword, params });
  return `${nameOf(key === null ? path : [...path, key])}: ${forKey.trim().replace(/\s+/g, ' ').replace(/\.$/, '')}`;
}

/** The key below a failure's value that it is about, or null if it is about the value. */
export function failureKey({ params }: Pick<Failure, 'keyword' | 'params'>): string | null {
  const names = ['missingProperty', 'additionalProperty', 'unevaluatedProperty', 'propertyName'];
  const key = names.map((name) => params[name]).find((name) => typeof name === 'string');
  return typeof key === 'string' ? key : null;
}

function plainMessage(check: SchemaCheck, failure: Failure, source: string | null): string {
  const { keyword, params, path, schema, value, reason } = failure;
  const name = nameOf(path);
  const limit = Number(params['limit']);
  const key = failureKey(failure);
  const hasToBe = (what: string | null): string =>
    what === null
      ? `${name} is not what the schema asks for`
      : `${name} has to be ${what}, and is ${valueWords(value, source)}`;
  switch (keyword) {
    case 'type':
      return hasToBe(typeWords(params['type']));
    case 'const':
      return hasToBe(valuesWords([params['allowedValue']]));
    case 'enum':
      return hasToBe(valuesWords(params['allowedValues'] as unknown[]));
    case 'format':
      return hasToBe(formatWords(String(params['format'])));
    case 'pattern':
      return `${name} has to fit ${params['pattern']}, and is ${valueWords(value, source)}`;
    case 'alternatives': {
      const words = failure.alternatives.map((part) => schemaWords(check, part));
      return hasToBe(words.every((word) => word !== null) ? orList([...new Set(words)]) : null);
    }
    case 'required':
      return `${nameOf([...path, key!])}${titleOf(check, schema, key!)} is missing`;
    case 'required-any':
      return `${orList((params['missing'] as string[]).map((missing) => nameOf([...path, missing])))} is missing`;
    case 'dependentRequired':
    case 'dependencies':
      return `${nameOf([...path, key!])} is missing, and goes with "${params['property']}"`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `the schema has no key ${nameOf([...path, key!])}`;
    case 'propertyNames': {
      const why = reason === null ? null : schemaWords(check, reason.schema);
      return `${nameOf([...path, key!])} is no name for a key here${why === null ? '' : `: it has to be ${why}`}`;
    }
    case 'false schema':
      return path.length === 0 ? 'the schema allows no front matter' : `${name} must not be there`;
    case 'not': {
      const keys = onlyRequired(schema['not'])?.map((missing) => nameOf([...path, missing]));
      if (keys !== undefined) return `${keys.join(' and ')} must not be there${keys.length === 1 ? '' : ' together'}`;
      const words = schemaWords(check, schema['not']);
      return words === null ? `${name} is what the schema rules out` : `${name} must not be ${words}`;
    }
    case 'oneOf':
      return (
        togetherMessage(check, failure) ?? `${name} fits more than one of several alternatives, and may fit only one`
      );
    case 'contains': {
      const words = schemaWords(check, schema['contains']);
      return `${name} needs ${words === null ? 'an item that the schema asks for' : `an item that is ${words}`}`;
    }
    case 'uniqueItems':
      return `${nameOf([...path, Number(params['i'])])} is the same as item ${Number(params['j']) + 1}`;
    case 'multipleOf':
      return hasToBe(`a multiple of ${params['multipleOf']}`);
    default:
      return limitMessage(failure, name, limit) ?? hasToBe(null);
  }
}

function titleOf(check: SchemaCheck, schema: Failure['schema'], key: string): string {
  const title = textAt(check.resolve(own(objectAt(schema, 'properties'), key)), 'title');
  return title === null || title.toLowerCase() === key.toLowerCase() ? '' : ` (${title})`;
}

/** For alternatives that each ask for other keys, of which there are too many. */
function togetherMessage(check: SchemaCheck, { params, path, schema }: Failure): string | null {
  const branches = listAt(schema, 'oneOf');
  const passing = (params['passingSchemas'] as number[]).map((index) => onlyRequired(check.resolve(branches[index])));
  if (!passing.every((keys) => keys !== null)) return null;
  const names = [...new Set(passing.flat())].map((key) => nameOf([...path, key]));
  return `there may be only one of ${names.join(' and ')}`;
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'more than',
  exclusiveMaximum: 'less than',
};

function limitMessage({ keyword, value, params }: Failure, name: string, limit: number): string | null {
  if (Object.hasOwn(BOUNDS, keyword)) return `${name} has to be ${BOUNDS[keyword]} ${limit}, and is ${value}`;
  if (/^format(?:Exclusive)?M(?:in|ax)imum$/.test(keyword)) {
    const order = String(params['comparison']).startsWith('>') ? 'or later' : 'or earlier';
    return `${name} has to be ${params['limit']} ${order}, and is ${value}`;
  }
  const has = (number: number, noun: string): string =>
    `${name} has ${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
  const needs = (noun: string, number: number): string =>
    `${has(number, noun)}${keyword.startsWith('min') ? ' and needs at least' : ' and may have'} ${limit}`;
  if (keyword.endsWith('Length')) {
    if (value === '') return `${name} is an empty text and needs at least ${count(limit, 'character')}`;
    return needs('character', [...String(value)].length);
  }
  if (keyword.endsWith('Properties')) return needs('key', Object.keys(Object(value)).length);
  if (!Array.isArray(value)) return null;
  if (keyword === 'minItems' && value.length === 0)
    return `${name} is an empty list and needs at least ${count(limit, 'item')}`;
  if (keyword === 'minItems' || keyword === 'maxItems') return needs('item', value.length);
  const most = Number(params['limit'] ?? params['len']);
  return Number.isNaN(most) ? null : `${has(value.length, 'item')} and may have ${most}`;
}
