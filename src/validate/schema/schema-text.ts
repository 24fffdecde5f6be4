import { readFileSync } from 'node:fs';
import { readSchema } from './read-schema.ts';
import { loadSchemaSet } from './schema-set.ts';

/**
 * A schema file and those that it refers to as one text, so that it can be told whether anything in them has changed.
 * What is wrong with what they say shows only when they are compiled.
 *
 * @param cwd what a relative path is relative to.
 * @throws {SchemaError} if one of them cannot be read.
 */
export function schemaText(path: string, cwd: string): string {
  const set = loadSchemaSet(readSchema(path, cwd));
  return JSON.stringify(set.map(({ path, file }) => [path, readFileSync(file, 'utf8')]));
}
