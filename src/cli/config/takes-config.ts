import type { Command } from 'commander';

/** Whether a command reads the config: those over articles do. */
export function takesConfig(command: Command): boolean {
  return command.options.some((option) => option.attributeName() === 'config');
}
