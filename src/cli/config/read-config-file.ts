import { readFileSync } from 'node:fs';
import { LineMap } from '../../article/line-map.ts';
import type { ParsedBlock } from '../../article/parsed-block.ts';
import { systemErrorWords } from '../../batch/system-error.ts';
import { UsageError } from '../usage-error.ts';
import type { ConfigFault } from './config-fault.ts';

/** A config file's content, before it is checked. */
export interface ConfigFile {
  data: unknown;
  /** Puts the line and column to a fault, which is an error in usage. */
  explain(fault: ConfigFault): Promise<UsageError>;
}

/**
 * Reads a config file, JSON or YAML by its name. Good JSON and plain YAML load no parser's package.
 *
 * @param path as messages name it.
 * @throws {UsageError} if it cannot be read or parsed, at the line and column of the fault.
 */
export async function readConfigFile(file: string, path: string): Promise<ConfigFile> {
  const isJson = /\.json$/i.test(file);
  if (!isJson && !/\.ya?ml$/i.test(file)) {
    throw new UsageError(`the config ${path} is neither .json nor .yaml`, 'A config is JSON or YAML: no code is run.');
  }
  const text = readText(file, path);
  const parse = async () => parseBlock(text, isJson);
  const data = (isJson ? parseJson(text) : undefined) ?? (await readBlock(await parse(), text, path));
  return {
    data,
    async explain({ path: keys, at, message, help }) {
      const place = (await parse()).spanOf(keys);
      const span = at === 'key' ? (place?.key ?? place?.value) : place?.value;
      return usageError(path, text, span?.[0] ?? 0, message, help);
    },
  };
}

function readText(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`the config ${path} cannot be read: ${systemErrorWords(error)}`, 'Check --config.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function parseBlock(text: string, isJson: boolean): Promise<ParsedBlock> {
  if (isJson) return (await import('../../article/parse-json-block.ts')).parseJsonBlock(text);
  const { parseFlatYaml } = await import('../../article/parse-flat-yaml.ts');
  // The quick reader leaves comments between indented lines to the parser; here nobody asks whose they are.
  const bare = text.replace(/^ *#.*/gm, (comment) => ' '.repeat(comment.length));
  return parseFlatYaml(bare) ?? (await import('../../article/parse-yaml-block.ts')).parseYamlBlock(text);
}

async function readBlock({ data, problems }: ParsedBlock, text: string, path: string): Promise<unknown> {
  const [problem] = problems;
  if (problem === undefined) return data;
  const message = problem.code === 'not-a-mapping' ? 'a config is keys with values' : problem.message;
  throw usageError(path, text, problem.span[0], message, 'Mend it, or leave it out with --no-config.');
}

function usageError(path: string, text: string, offset: number, message: string, help: string): UsageError {
  const { line, column } = new LineMap(text).at(offset);
  return new UsageError(`${path}:${line}:${column}: ${message}`, help);
}
