import { join, resolve } from 'node:path';
import { type CachePlace, cachePlace } from '../batch/cache/cache-place.ts';
import { ResultCache } from '../batch/cache/result-cache.ts';
import { systemErrorWords } from '../batch/system-error.ts';
import type { CacheFlags } from './cache-options.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** Results of a command, kept from run to run. */
export interface OpenCache {
  results: ResultCache;
  /** Keeps what is new; where that cannot be, a note says so. */
  save(): Promise<void>;
}

/**
 * Opens the cache of a command; null where there is no place for it, which a note tells.
 *
 * @param command its name.
 */
export async function openCache(
  command: string,
  flags: CacheFlags & { quiet?: boolean },
  { io, stderr }: Session,
): Promise<OpenCache | null> {
  const { cacheDir, quiet } = flags;
  if (cacheDir === '') throw new UsageError('--cache-dir is empty', 'Is a variable unset? --no-cache keeps nothing.');
  const place: CachePlace | null =
    cacheDir === undefined ? cachePlace(io) : { folder: resolve(io.cwd, cacheDir), base: io.cwd };
  const note = async (words: string) => {
    if (quiet !== true)
      await stderr.write(`note: results cannot be kept: ${words}. --cache-dir names another folder.\n`);
  };
  if (place === null) {
    await note('there is neither a package.json nor a folder for caches');
    return null;
  }
  const results = new ResultCache(join(place.folder, `article-kit-${command}.json`), `cache of ${command}`, place.base);
  const save = async () => {
    try {
      results.close();
    } catch (error) {
      await note(`${place.folder}: ${systemErrorWords(error)}`);
    }
  };
  return { results, save };
}
