import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { contentHash } from '../store/content-hash.ts';
import { isSameStamp, isSettled, type Stamp, stampOf } from '../store/stamp.ts';
import { replaceFile } from '../write-output.ts';
import type { KnownOutput } from './manifest.ts';

/** How an output is put in its place. */
export interface PutOptions {
  /** What the manifest knows of the place. */
  known: KnownOutput;
  /** Whether what is there may be replaced although it is not as we wrote it. */
  force: boolean;
  /** Whether only the answer is wanted. */
  dryRun: boolean;
  /** Told the hash of what is about to be there. What it throws keeps it from being written. */
  announce(hash: string): void;
}

/**
 * What became of it:
 *
 * - `written`: it is there now
 * - `unchanged`: it was there already, byte for byte, whoever put it there
 * - `edited`: something else is there, and the manifest knows what we had written; it was left alone
 * - `foreign`: something is there of which the manifest knows nothing; it was left alone
 */
export type PutOutcome = 'written' | 'unchanged' | 'edited' | 'foreign';

/** An output in its place, or what is there instead. */
export interface PutOutput {
  outcome: PutOutcome;
  /** The hash of the output. */
  hash: string;
  /** The file's after it; null where that is not known, or a change may come that leaves the same. */
  stamp: Stamp | null;
}

/**
 * Writes an output whole or not at all, but never over what we have not written. A symbolic link is such a thing, and
 * replaced, if at all, without what it leads to.
 *
 * @throws the file system's error, after the temporary file is gone.
 */
export function putOutput(
  file: string,
  content: Uint8Array,
  { known, force, dryRun, announce }: PutOptions,
): PutOutput {
  const hash = contentHash(content);
  const moment = Date.now();
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw Object.assign(new Error('a folder is in the way'), { code: 'EISDIR' });
  if (there !== undefined) {
    const held = hashOf(file, there, known);
    if (held === hash) return { outcome: 'unchanged', hash, stamp: settledStamp(there, moment) };
    const isOurs = held !== null && known.hashes.includes(held);
    if (!isOurs && !force) return { outcome: known.hashes.length > 0 ? 'edited' : 'foreign', hash, stamp: null };
  }
  if (dryRun) return { outcome: 'written', hash, stamp: null };
  announce(hash);
  const { ino } = replaceFile(file, content);
  const now = lstatSync(file);
  // Another run may have put its own there in the meantime.
  return { outcome: 'written', hash, stamp: now.ino === ino ? stampOf(now) : null };
}

/** The hash of what a file holds; null if it is no regular file. */
function hashOf(file: string, there: Stats, { entry }: KnownOutput): string | null {
  if (!there.isFile()) return null;
  const stamp = entry?.outputStamp ?? null;
  if (entry !== null && stamp !== null && isSameStamp(stampOf(there), stamp)) return entry.output;
  return contentHash(readFileSync(file));
}

function settledStamp(stats: Stats, moment: number): Stamp | null {
  const stamp = stampOf(stats);
  return isSettled(stamp, moment) ? stamp : null;
}
