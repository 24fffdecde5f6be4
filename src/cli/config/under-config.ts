import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Job } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { findConfig } from './find-config.ts';
import { takesConfig } from './takes-config.ts';

/**
 * A command's job with what the config says for it, if there is a config and the command reads one.
 *
 * @param whole makes a program with every command, whose options a config may name.
 */
export function underConfig(job: Job, command: Command, whole: () => Command): Job {
  if (!takesConfig(command)) return job;
  return async (session) => {
    const { cwd } = session.io;
    const { config } = command.opts<{ config?: string | boolean }>();
    if (config === '') throw new UsageError('--config is empty', 'Is a variable unset? --no-config takes none.');
    if (config === false) return job(session);
    const file = typeof config === 'string' ? resolve(cwd, config) : findConfig(cwd);
    if (file === null) return job(session);
    // Few folders have a config, and the others need not load what reads it.
    const [{ loadConfig }, { applyConfig }] = await Promise.all([
      import('./load-config.ts'),
      import('./apply-config.ts'),
    ]);
    return job({ ...session, config: applyConfig(await loadConfig(file, command, whole(), cwd), command) });
  };
}
