import { dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { draftNamed, draftOf } from './dialect.ts';
import { isObject, type SchemaObject, textAt } from './json-schema.ts';
import { readSchema, type SchemaFile } from './read-schema.ts';
import { SchemaError } from './schema-error.ts';
import { type PlacedSchema, walkSchema, withoutFragment } from './walk-schema.ts';

/** A schema file that is ready to be compiled: its references and its `$id` are absolute. */
export interface LoadedSchema extends SchemaFile {
  schema: SchemaObject;
  /** Its `$id`, or where it stands on disk. */
  uri: string;
  /** Every schema in it. */
  parts: readonly PlacedSchema[];
}

const REFERENCES = ['$ref', '$dynamicRef'] as const;

/**
 * Reads what a schema file refers to, file after file: neighbours by relative paths. Nothing is ever fetched.
 *
 * @returns the given file first. Its schema is changed.
 * @throws {SchemaError} for a reference to a file that is not there, or to the net.
 */
export function loadSchemaSet(root: SchemaFile): LoadedSchema[] {
  const set = [prepare(root)];
  const byFile = new Map([[root.file, set[0]!]]);
  for (const owner of set) {
    for (const { part, keyword, reference } of referencesOf(owner)) {
      if (isAddress(reference) || isKnown(set, absolute(reference, part.base))) continue;
      const [relative = '', fragment = ''] = reference.split('#', 2);
      const target = decodePath(relative);
      const file = isAbsolute(target) ? target : join(dirname(owner.file), target);
      const loaded = byFile.get(file) ?? prepare(neighbour(owner, part, keyword, file, target));
      if (!byFile.has(file)) set.push(loaded);
      byFile.set(file, loaded);
      part.schema[keyword] = `${loaded.uri}#${fragment}`;
    }
  }
  for (const owner of set) {
    for (const { part, keyword, reference } of referencesOf(owner)) {
      const uri = absolute(reference, part.base);
      if (draftNamed(withoutFragment(uri)) !== null) continue;
      if (!isKnown(set, uri)) throw unreachable(owner, part, keyword, reference);
      part.schema[keyword] = uri;
    }
  }
  return set;
}

function prepare(source: SchemaFile): LoadedSchema {
  const { path, file, locate } = source;
  const schema = typeof source.schema === 'boolean' ? { allOf: [source.schema] } : source.schema;
  if (!isObject(schema)) {
    throw new SchemaError('a schema has to be an object with keywords, or true or false', { path, line: 1, column: 1 });
  }
  draftOf(source);
  delete schema['$schema'];
  try {
    const uri = withoutFragment(new URL(textAt(schema, '$id') ?? '', pathToFileURL(file)).href);
    schema['$id'] = uri;
    const parts = [...walkSchema(schema, uri)];
    // No keyword of JSON Schema, but to ajv: the answer would be a promise.
    for (const part of parts) delete part.schema['$async'];
    return { path, file, schema, locate, uri, parts };
  } catch (error) {
    throw new SchemaError('an "$id" in the schema is no address', { path, ...locate(['$id']), cause: error });
  }
}

interface Reference {
  part: PlacedSchema;
  keyword: (typeof REFERENCES)[number];
  reference: string;
}

/** References to other files; those within the file begin with `#`, and are ajv's to follow. */
function* referencesOf({ parts }: LoadedSchema): Generator<Reference> {
  for (const part of parts) {
    for (const keyword of REFERENCES) {
      const reference = textAt(part.schema, keyword);
      if (reference !== null && !reference.startsWith('#')) yield { part, keyword, reference };
    }
  }
}

const isAddress = (reference: string): boolean => /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(reference);

/** A reference as an address; one that is none stays as it is, and is not known. */
function absolute(reference: string, base: string): string {
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}

function isKnown(set: readonly LoadedSchema[], uri: string): boolean {
  const wanted = withoutFragment(uri);
  return set.some(({ parts }) => parts.some(({ base }) => base === wanted));
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function neighbour(owner: LoadedSchema, part: PlacedSchema, keyword: string, file: string, target: string): SchemaFile {
  const path = isAbsolute(target) ? target : join(dirname(owner.path), target);
  try {
    return { ...readSchema(file), path };
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    if (error.line !== null) {
      throw new SchemaError(error.message, { path, line: error.line, column: error.column ?? 1, cause: error });
    }
    const place = owner.locate([...part.path, keyword]);
    const message = `"${keyword}" refers to ${target}: ${error.message.replace('schema file', 'file')}`;
    throw new SchemaError(message, { path: owner.path, ...place, help: error.help ?? undefined, cause: error });
  }
}

function unreachable(owner: LoadedSchema, part: PlacedSchema, keyword: string, reference: string): SchemaError {
  const message = `"${keyword}" refers to ${reference}, and no schema is fetched from the net`;
  const help = 'Save that schema beside this one, and refer to it by its file name.';
  return new SchemaError(message, { path: owner.path, ...owner.locate([...part.path, keyword]), help });
}
