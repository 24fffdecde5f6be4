import { resolve } from 'node:path';
import type { ErrorObject } from 'ajv';
import { draftOf, loadValidator } from './dialect.ts';
import { isObject } from './json-schema.ts';
import { readSchema, type SchemaFile } from './read-schema.ts';
import { SchemaCheck } from './schema-check.ts';
import { SchemaError } from './schema-error.ts';
import { type LoadedSchema, loadSchemaSet } from './schema-set.ts';

/**
 * Reads and compiles a schema file.
 *
 * @param cwd what a relative path is relative to. Default: the process's working folder.
 * @throws {SchemaError} if it cannot be used.
 */
export async function loadSchema(path: string, cwd?: string): Promise<SchemaCheck> {
  return compile(readSchema(path, cwd));
}

/**
 * Compiles a schema that has been read already, such as one inside a config; references are relative to the file's folder.
 *
 * ajv turns it into JavaScript and runs that. The schema is data all the same: ajv writes what stands in it as escaped
 * literals, `$data` and custom keywords are off, and patterns are watched.
 *
 * @throws {SchemaError} if it cannot be used.
 */
export async function compileSchema(schema: unknown, { path }: { path: string }): Promise<SchemaCheck> {
  return compile({ path, file: resolve(path), schema: structuredClone(schema), locate: () => null });
}

async function compile(file: SchemaFile): Promise<SchemaCheck> {
  const draft = draftOf(file);
  const namesDraft = isObject(file.schema) && file.schema['$schema'] !== undefined;
  const set = loadSchemaSet(file) as [LoadedSchema, ...LoadedSchema[]];
  const ajv = await loadValidator(draft);
  const check = new SchemaCheck(ajv, set);
  try {
    for (const loaded of set) {
      if (ajv.validateSchema(loaded.schema) !== true) throw invalid(loaded, ajv.errors ?? [], namesDraft);
    }
    for (const { schema } of set) ajv.addSchema(schema, undefined, undefined, false);
    check.errorsOf(check.root, {});
  } catch (error) {
    throw uncompilable(error, set);
  }
  return check;
}

/** The deepest fault is the cause; those round it say only that something in them is wrong. */
function invalid(loaded: LoadedSchema, errors: readonly ErrorObject[], namesDraft: boolean): SchemaError {
  const stepsOf = ({ instancePath }: ErrorObject): string[] =>
    instancePath
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [first, ...rest] = errors;
  const deepest = rest.reduce((a, b) => (stepsOf(b).length > stepsOf(a!).length ? b : a), first);
  const steps = deepest === undefined ? [] : stepsOf(deepest);
  const same = errors.filter(({ instancePath }) => instancePath === deepest?.instancePath);
  const words = new Set(same.filter(({ keyword }) => !/^(?:any|one|all)Of$/.test(keyword)).map(metaschemaWords));
  const name = steps.length === 0 ? 'it' : `"${steps.join('.')}"`;
  const message = `the schema is not valid: ${name} has to ${[...words].join(' or ').replaceAll(' or be ', ' or ')}`;
  const help = namesDraft
    ? undefined
    : 'If it is written for an older draft, name that: "$schema": "http://json-schema.org/draft-07/schema#".';
  return new SchemaError(message, { path: loaded.path, ...loaded.locate(steps), help });
}

/** What stands behind “has to”. */
function metaschemaWords({ keyword, params, message = '' }: ErrorObject): string {
  if (keyword === 'enum') return `be one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
  if (keyword === 'format') return `be a ${params['format'] === 'regex' ? 'regular expression' : params['format']}`;
  if (keyword === 'type') return `be ${[params['type']].flat().join(' or ')}`;
  return message.replace(/^must /, '').replace(/^NOT/, 'not');
}

function uncompilable(error: unknown, set: readonly [LoadedSchema, ...LoadedSchema[]]): SchemaError {
  if (error instanceof SchemaError) return error;
  const words = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
  const missing = error instanceof Error && 'missingRef' in error ? String(error.missingRef) : null;
  if (missing === null)
    return new SchemaError(`the schema cannot be used: ${words}`, { path: set[0].path, cause: error });
  for (const { path, parts, locate } of set) {
    for (const { schema, path: at } of parts) {
      const reference = schema['$ref'];
      if (typeof reference !== 'string' || !missing.endsWith(reference)) continue;
      const message = `"$ref" refers to ${reference}, which is not there`;
      return new SchemaError(message, { path, ...locate([...at, '$ref']), cause: error });
    }
  }
  return new SchemaError(`"$ref" refers to ${missing}, which is not there`, { path: set[0].path, cause: error });
}
