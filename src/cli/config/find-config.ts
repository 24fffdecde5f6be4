import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** What a config file is called. */
export const CONFIG_NAMES = ['article-kit.config.json', 'article-kit.config.yaml', 'article-kit.config.yml'] as const;

/**
 * The nearest config file in a folder or above it, up to the file system's root; null if there is none.
 *
 * @throws {UsageError} if a folder has two.
 */
export function findConfig(cwd: string): string | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const [first, second] = CONFIG_NAMES.filter((name) => existsSync(join(folder, name)));
    if (second !== undefined) {
      throw new UsageError(`both ${first} and ${second} are in ${folder}`, 'Remove one, or name one with --config.');
    }
    if (first !== undefined) return join(folder, first);
    if (folder === dirname(folder)) return null;
  }
}
