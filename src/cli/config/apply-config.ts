import type { Command, Option } from 'commander';
import { UsageError } from '../usage-error.ts';
import type { Config, Override } from './config.ts';

/** Options that say one thing in two ways. */
const TWINS: readonly (readonly [string, string])[] = [['format', 'json']];

/**
 * Gives a command the options that the config sets, but for those that the command line has, or has the opposite of.
 *
 * @returns the config without what the command line overrules in its overrides.
 * @throws {UsageError} if the config sets two options that exclude each other.
 */
export function applyConfig(config: Config, command: Command): Config {
  const isTyped = (name: string) => command.getOptionValueSource(name) === 'cli';
  const opposites = oppositesIn(command);
  for (const [name, value] of Object.entries(config.options)) {
    const others = opposites.get(name) ?? [];
    const clash = others.find((other) => value !== false && (config.options[other] ?? false) !== false);
    if (clash !== undefined) {
      const words = `${config.path} sets both "${name}" and "${clash}" for ${command.name()}`;
      throw new UsageError(words, 'Leave one of them out.');
    }
    if (![name, ...others].some(isTyped)) command.setOptionValueWithSource(name, value, 'config');
  }
  return { ...config, overrides: config.overrides.map((override) => withoutTyped(override, isTyped)) };
}

function withoutTyped({ preset, schema, ...rest }: Override, isTyped: (name: string) => boolean): Override {
  return {
    ...rest,
    ...(preset === undefined || isTyped('preset') ? {} : { preset }),
    ...(schema === undefined || isTyped('schema') ? {} : { schema }),
  };
}

/** Which options each option cannot stand beside. */
function oppositesIn(command: Command): Map<string, string[]> {
  const opposites = new Map<string, string[]>();
  const pairs = command.options.flatMap((option) => conflictsOf(option).map((name) => [option.attributeName(), name]));
  for (const [one, other] of [...pairs, ...TWINS]) {
    opposites.set(one!, [...(opposites.get(one!) ?? []), other!]);
    opposites.set(other!, [...(opposites.get(other!) ?? []), one!]);
  }
  return opposites;
}

/** Part of commander's documented interface (`Option.conflicts`), but not of its types. */
function conflictsOf(option: Option & { conflictsWith?: readonly string[] }): readonly string[] {
  return option.conflictsWith ?? [];
}
