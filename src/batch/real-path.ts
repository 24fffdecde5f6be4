import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Follows a path's symbolic links as far as the path exists, so that two names of one place come out equal. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}
