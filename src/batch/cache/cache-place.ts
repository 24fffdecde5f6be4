import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { contentHash } from '../store/content-hash.ts';

/** Where results are kept, and what their files' paths are relative to. */
export interface CachePlace {
  folder: string;
  base: string;
}

/** What of the world says where caches go. */
export interface CacheWorld {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
}

const NAME = 'article-kit';

/**
 * Where the cache of the articles here goes: into `node_modules/.cache` beside the nearest package.json, as that of
 * other tools; where there is none, into the folder that the system has for the user's caches. Null if there is none
 * either.
 */
export function cachePlace({ cwd, env, platform }: CacheWorld): CachePlace | null {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) {
      return { folder: join(folder, 'node_modules', '.cache', NAME), base: folder };
    }
    if (folder === dirname(folder)) break;
  }
  const users = usersCaches(env, platform);
  // Each folder has its own, called so that a person knows whose it is.
  const own = `${basename(cwd)}-${contentHash(cwd)}`;
  return users === null ? null : { folder: join(users, NAME, own), base: cwd };
}

function usersCaches(env: CacheWorld['env'], platform: NodeJS.Platform): string | null {
  if (platform === 'win32') return env['LOCALAPPDATA'] || null;
  const home = env['HOME'] || null;
  if (platform === 'darwin') return home && join(home, 'Library', 'Caches');
  const named = env['XDG_CACHE_HOME'] ?? '';
  // The specification has it that any other path is to be ignored.
  return isAbsolute(named) ? named : home && join(home, '.cache');
}
