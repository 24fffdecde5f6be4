import type { Command } from 'commander';

/** What the options about results of earlier runs came to. */
export interface CacheFlags {
  cache?: boolean;
  cacheDir?: string;
}

/** Adds the options of commands that can keep what they have found out for the next run. */
export function addCacheOptions(command: Command): Command {
  return command
    .optionsGroup('What is kept for the next run:')
    .option(
      '--cache',
      'keep results, and use those of files that have not changed: in node_modules/.cache/article-kit beside the nearest package.json',
    )
    .option('--cache-dir <folder>', 'keep and use results, in this folder')
    .option('--no-cache', 'neither keep nor use results, whatever the config says');
}

/** Whether results are kept. Who names a folder for them wants that. */
export function wantsCache({ cache, cacheDir }: CacheFlags): boolean {
  return cache ?? cacheDir !== undefined;
}
