import { dirname, relative, resolve } from 'node:path';
import type { Command, Option } from 'commander';
import { below, toPosix } from '../../batch/posix-path.ts';
import type { RuleSettings } from '../../validate/rule-settings.ts';
import { checkShape } from './check-shape.ts';
import type { Config, Override } from './config.ts';
import { ConfigFault } from './config-fault.ts';
import { configShape } from './config-shape.ts';
import { type Glob, parseGlob } from './glob.ts';
import { configurableOptions, optionShape } from './option-shapes.ts';
import { readConfigFile } from './read-config-file.ts';

type Patterns = string | readonly string[] | null | undefined;
type Section = Readonly<Record<string, unknown>>;

/** What a config file holds once it has been checked; null is YAML's way to leave a section empty. */
interface CheckedConfig {
  [section: string]: unknown;
  include?: Patterns;
  exclude?: Patterns;
  rules?: RuleSettings | null;
  overrides?: readonly CheckedOverride[] | null;
}

interface CheckedOverride {
  files: Patterns;
  excludeFiles?: Patterns;
  preset?: string;
  schema?: string;
  rules?: RuleSettings | null;
}

/**
 * Reads a config file for one command. The whole file is checked, but for the names of rules if the command has no use
 * for them.
 *
 * @param program every command, since a config may speak of all.
 *
 * @throws {UsageError} at the line and column of what is wrong.
 */
export async function loadConfig(file: string, command: Command, program: Command, cwd: string): Promise<Config> {
  const path = below(cwd, file) ?? toPosix(relative(cwd, file));
  const { data, explain } = await readConfigFile(file, path);
  try {
    checkShape(configShape(program, await rulesFor(command, data)), data, []);
    return toConfig((data ?? {}) as CheckedConfig, command, { path, folder: dirname(file), cwd });
  } catch (error) {
    throw error instanceof ConfigFault ? await explain(error) : error;
  }
}

/** Loading all rules only to know their names would cost other commands their quick start. */
async function rulesFor(command: Command, data: unknown) {
  const isNamed = data !== null && typeof data === 'object' && ('rules' in data || 'overrides' in data);
  if (command.name() !== 'validate' || !isNamed) return null;
  return (await import('../../validate/rules/index.ts')).RULES;
}

interface Place {
  path: string;
  folder: string;
  cwd: string;
}

function toConfig(data: CheckedConfig, command: Command, place: Place): Config {
  const { include, exclude, rules, overrides } = data;
  return {
    path: place.path,
    folder: place.folder,
    include: isEmpty(include) ? null : globs(include),
    exclude: globs(exclude),
    options: optionValues((data[command.name()] ?? {}) as Section, command, place),
    rules: rules ?? {},
    overrides: (overrides ?? []).map((override) => toOverride(override, place)),
  };
}

function toOverride({ files, excludeFiles, preset, schema, rules }: CheckedOverride, place: Place): Override {
  return {
    files: globs(files),
    excludeFiles: globs(excludeFiles),
    ...(preset === undefined ? {} : { preset }),
    ...(schema === undefined ? {} : { schema: fromWorkingFolder(schema, place) }),
    rules: rules ?? {},
  };
}

function isEmpty(patterns: Patterns): boolean {
  return (patterns ?? []).length === 0;
}

function globs(patterns: Patterns): Glob[] {
  return (typeof patterns === 'string' ? [patterns] : (patterns ?? [])).map(parseGlob);
}

function optionValues(section: Section, command: Command, place: Place): Record<string, unknown> {
  const options = configurableOptions(command);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(section)) {
    values[name] = optionValue(options.get(name)!, value, [command.name(), name], place);
  }
  return values;
}

function optionValue(option: Option, value: unknown, keys: readonly string[], place: Place): unknown {
  const { kind } = optionShape(option);
  if (kind === 'flag' || kind === 'list' || kind === 'choice') return value;
  const text = kind === 'path' ? fromWorkingFolder(String(value), place) : String(value);
  try {
    return option.parseArg === undefined ? text : option.parseArg(text, undefined);
  } catch (error) {
    throw new ConfigFault(keys, 'value', `"${keys.at(-1)}" is ${JSON.stringify(value)}`, (error as Error).message);
  }
}

/** A config's path as the command line would have to give it. */
function fromWorkingFolder(path: string, { folder, cwd }: Place): string {
  return folder === cwd ? path : relative(cwd, resolve(folder, path)) || '.';
}
