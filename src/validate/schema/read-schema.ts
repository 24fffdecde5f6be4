import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonFault } from '../../article/json-fault.ts';
import { LineMap, type Position } from '../../article/line-map.ts';
import { parseYamlBlock } from '../../article/parse-yaml-block.ts';
import { SchemaError } from './schema-error.ts';

/** A schema with the file that it stands in. */
export interface SchemaFile {
  /** As the user named it, or as the file that refers to it does. */
  path: string;
  /** Absolute. */
  file: string;
  schema: unknown;
  /** Where the key or value at a path stands, or null. */
  locate(path: readonly string[]): Position | null;
}

/**
 * Reads a schema file: JSON, or YAML by its ending.
 *
 * @param cwd what a relative path is relative to. Default: the process's working folder.
 * @throws {SchemaError} if there is none, or it is neither.
 */
export function readSchema(path: string, cwd?: string): SchemaFile {
  const file = cwd === undefined ? resolve(path) : resolve(cwd, path);
  const text = readText(path, file);
  const lines = new LineMap(text);
  const isYaml = /\.ya?ml$/i.test(file);
  const block = parseYamlBlock(text);
  const locate = (at: readonly string[]): Position | null => {
    const span = block.spanOf(at.map(asIndex)) ?? block.spanOf(at);
    return span && lines.at((span.key ?? span.value)[0]);
  };
  const deep = block.problems.find(({ code }) => code === 'too-deep');
  if (deep !== undefined) throw new SchemaError(deep.message.replace('front matter', 'schema'), { path });
  if (isYaml) {
    const [fault] = block.problems.filter(({ code }) => code !== 'not-a-mapping' || !isBoolean(text));
    if (fault !== undefined) throw unreadable(`the schema is no YAML: ${fault.message}`, lines.at(fault.span[0]));
    return { path, file, schema: isBoolean(text) ? text.trim() === 'true' : block.data, locate };
  }
  try {
    return { path, file, schema: JSON.parse(text), locate };
  } catch (error) {
    const { message, offset } = jsonFault(error as SyntaxError, text);
    throw unreadable(`the schema is no JSON: ${message}`, lines.at(offset));
  }

  function unreadable(message: string, { line, column }: Position): SchemaError {
    return new SchemaError(message, { path, line, column });
  }
}

const isBoolean = (text: string): boolean => /^(?:true|false)$/.test(text.trim());

const asIndex = (step: string): string | number => (/^\d+$/.test(step) ? Number(step) : step);

function readText(path: string, file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new SchemaError('no such schema file', { path, help: 'Check the spelling and the folder.', cause: error });
    }
    if (code === 'EISDIR') throw new SchemaError('the schema is a folder, not a file', { path, cause: error });
    throw new SchemaError(`the schema cannot be read: ${code}`, { path, cause: error });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new SchemaError('the schema is not UTF-8', { path, cause: error });
  }
}
