import type { Command, Option } from 'commander';
import type { Shape } from './shape.ts';

/** What belongs to one call and not to a folder of articles; `rules` says what `--rule` does. */
const NOT_IN_CONFIG: ReadonlySet<string> = new Set(['config', 'stdinFilename', 'filesFrom', 'null', 'force', 'rule']);

/** The options of a command that a config may set, by their names there. */
export function configurableOptions(command: Command): Map<string, Option> {
  const options = new Map<string, Option>();
  for (const option of command.options) {
    const name = option.attributeName();
    // Of --color and --no-color, which are one name, the first says what it is about.
    if (!NOT_IN_CONFIG.has(name) && !options.has(name)) options.set(name, option);
  }
  return options;
}

/** What a config may say for an option: read off the words that `--help` shows, `<number>`, `<file>` and `<folder>` too. */
export function optionShape(option: Option): Shape {
  const about = option.negate ? `false: ${option.description}` : option.description;
  const { argChoices } = option;
  if (!option.required && !option.optional) return { kind: 'flag', about };
  const one: Shape = argChoices !== undefined ? { kind: 'choice', choices: argChoices } : argumentShape(option);
  return option.variadic ? { kind: 'list', of: one, orOne: true, about } : { ...one, about };
}

function argumentShape(option: Option): Shape {
  const argument = /[<[]([\w -]+)/.exec(option.flags)?.[1];
  if (argument === 'number') return { kind: 'number', least: isTaken(option, '0') ? 0 : 1 };
  if (argument === 'file' || argument === 'folder') return { kind: 'path' };
  return { kind: 'text' };
}

function isTaken({ parseArg }: Option, text: string): boolean {
  try {
    parseArg?.(text, undefined);
    return true;
  } catch {
    return false;
  }
}
