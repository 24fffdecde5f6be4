import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes the folder that outputs go to, and makes sure that files can be put there; a dry run only makes sure.
 *
 * @throws the file system's error.
 */
export function prepareFolder(folder: string, dryRun = false): void {
  if (!dryRun) mkdirSync(folder, { recursive: true });
  let at = folder;
  while (!existsSync(at) && at !== dirname(at)) at = dirname(at);
  if (!statSync(at).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'EEXIST' });
  accessSync(at, constants.W_OK);
}
