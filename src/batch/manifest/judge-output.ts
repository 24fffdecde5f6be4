import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { contentHash } from '../store/content-hash.ts';
import { isSameStamp, isSettled, type Stamp, stampOf } from '../store/stamp.ts';
import type { KnownOutput } from './manifest.ts';
import type { ManifestEntry } from './manifest-entry.ts';

/** An output that is wanted. */
export interface WantedOutput {
  /** Where it goes; absolute. */
  file: string;
  /** The file that it is made of; null where that is not a file, so that it has to be made again. */
  source: string | null;
  /** The name of the recipe that it is to be made by. */
  recipe: string;
}

/**
 * What is to be done about an output:
 *
 * - `unchanged`: nothing; it is there, as it would be made again. If files had to be read to know, the entry has their
 *   present stamps, and the manifest should be told
 * - `edited`: it would be made as it was, and somebody has put something else in its place since
 * - `due`: it has to be made
 */
export type Judgement =
  | { state: 'unchanged'; entry: ManifestEntry; isFresh: boolean }
  | { state: 'edited' }
  | { state: 'due' };

const DUE: Judgement = { state: 'due' };

/**
 * Finds out whether an output has to be made. Where the stamps of source and output are those that the manifest has,
 * neither is read; otherwise their hashes decide.
 *
 * @param known what the manifest knows of the output.
 */
export function judgeOutput({ entry, hashes }: KnownOutput, { file, source, recipe }: WantedOutput): Judgement {
  if (entry === null || entry.recipe !== recipe || source === null) return DUE;
  const output = look(file, lstatSync, entry.outputStamp, entry.output);
  if (output === null) return DUE;
  const origin = look(source, statSync, entry.sourceStamp, entry.source);
  if (origin?.hash !== entry.source) return DUE;
  if (output.hash !== entry.output) return hashes.includes(output.hash) ? DUE : { state: 'edited' };
  if (!output.isFresh && !origin.isFresh) return { state: 'unchanged', entry, isFresh: false };
  return {
    state: 'unchanged',
    entry: { ...entry, sourceStamp: origin.stamp, outputStamp: output.stamp },
    isFresh: true,
  };
}

interface Looked {
  hash: string;
  /** Null where a change that comes now may leave the same. */
  stamp: Stamp | null;
  /** Whether the file had to be read. */
  isFresh: boolean;
}

/** What a file holds; null if there is none, or what is there is no regular file or cannot be read. */
function look(
  file: string,
  stat: (file: string, options: { throwIfNoEntry: false }) => Stats | undefined,
  knownStamp: Stamp | null,
  knownHash: string,
): Looked | null {
  try {
    const moment = Date.now();
    const stats = stat(file, { throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile()) return null;
    const stamp = stampOf(stats);
    if (knownStamp !== null && isSameStamp(stamp, knownStamp)) return { hash: knownHash, stamp, isFresh: false };
    const hash = contentHash(readFileSync(file));
    return { hash, stamp: isSettled(stamp, moment) ? stamp : null, isFresh: true };
  } catch {
    return null;
  }
}
