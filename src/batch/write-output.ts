import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from './system-error.ts';
import { temporaryBeside } from './temporary-name.ts';

/** How an output is written. */
export interface WriteOptions {
  /** Whether it replaces the input, so that its mode and owner are kept and the disk is waited for. Default: false. */
  replaces?: boolean;
  /** Whether only the answer is wanted. Default: false. */
  dryRun?: boolean;
}

/**
 * Writes a file whole or not at all, as UTF-8: into a temporary file in its folder, which then takes its name. Equal
 * bytes are not written. A symbolic link in the file's place is replaced and what it points to left alone. Everything
 * happens in one turn of the event loop, so an interrupt never meets a temporary file.
 *
 * @throws the file system's error, after the temporary file is gone.
 */
export function writeOutput(file: string, text: string, options: WriteOptions = {}): 'written' | 'unchanged' {
  const bytes = Buffer.from(text, 'utf8');
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw Object.assign(new Error('a folder is in the way'), { code: 'EISDIR' });
  if (there?.size === bytes.length && there.isFile() && readFileSync(file).equals(bytes)) return 'unchanged';
  if (options.dryRun === true) return 'written';
  replaceFile(file, bytes, (options.replaces && there) || null);
  return 'written';
}

/**
 * Puts a file in the place of whatever is there but a folder: first into a temporary file beside it, which then takes its
 * name.
 *
 * @param old what the file was, if its mode and owner are to be kept and the disk is to be waited for.
 * @returns what it is now, but for the time at which it took its name.
 * @throws the file system's error, after the temporary file is gone.
 */
export function replaceFile(file: string, bytes: Uint8Array, old: Stats | null = null): Stats {
  const temporary = temporaryBeside(file);
  // A rename would pass over the write protection that a person has put on an article.
  if (old !== null) accessSync(file, constants.W_OK);
  const handle = openNew(temporary, old === null ? 0o666 : 0o600);
  try {
    let stats: Stats;
    try {
      writeFileSync(handle, bytes);
      if (old !== null) fsyncSync(handle);
      stats = fstatSync(handle);
    } finally {
      closeSync(handle);
    }
    if (old !== null) keepOwnerAndMode(temporary, old);
    renameSync(temporary, file);
    return stats;
  } catch (error) {
    try {
      unlinkSync(temporary);
    } catch {
      // The first error says more.
    }
    throw error;
  }
}

function openNew(file: string, mode: number): number {
  try {
    return openSync(file, 'wx', mode);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'wx', mode);
  }
}

function keepOwnerAndMode(temporary: string, old: Stats): void {
  const now = statSync(temporary);
  try {
    if (now.uid !== old.uid || now.gid !== old.gid) chownSync(temporary, old.uid, old.gid);
  } catch {
    // Only root may give files away; the text is what matters.
  }
  chmodSync(temporary, old.mode & 0o7777);
}
