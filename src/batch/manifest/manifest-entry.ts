import { isSettled, isStamp, type Stamp } from '../store/stamp.ts';

/** What is known of one output that was written. */
export interface ManifestEntry {
  /** The name of the recipe that it was made by: version, options and all else that an output hangs on but its source. */
  recipe: string;
  /** The hash of its source, as it was read. */
  source: string;
  /** The hash of what was written. */
  output: string;
  /** What else is to be remembered of it, a letter each. */
  notes: string;
  /** The source's stamp when it was read; null where a change that came after it may have left the same. */
  sourceStamp: Stamp | null;
  /** The same of the output, when it had been written. */
  outputStamp: Stamp | null;
}

/**
 * One line of a manifest or of its journal: an entry, or the hash of something that was about to be put in an output's
 * place, so that it is ours if we find it there.
 */
export type ManifestRecord =
  | readonly [place: string, recipe: string, source: string, output: string, notes: string, Stamp | null, Stamp | null]
  | readonly [place: string, output: string];

/** An entry as it is written. */
export function toRecord(place: string, entry: ManifestEntry): ManifestRecord {
  const { recipe, source, output, notes, sourceStamp, outputStamp } = entry;
  return [place, recipe, source, output, notes, sourceStamp, outputStamp];
}

/** Reads a line, which anybody may have written; null if it is none of ours. */
export function fromRecord(record: readonly unknown[]): ManifestEntry | { output: string } | null {
  const [, recipe, source, output, notes, sourceStamp, outputStamp] = record;
  if (record.length === 2) return isText(recipe) ? { output: recipe } : null;
  if (record.length !== 7 || !isText(recipe) || !isText(source) || !isText(output) || !isText(notes)) return null;
  if (!isStampOrNull(sourceStamp) || !isStampOrNull(outputStamp)) return null;
  return { recipe, source, output, notes, sourceStamp, outputStamp };
}

/**
 * An entry without the stamps that say nothing, since a change up to a moment may have left them as they were: the same
 * entry if there are none.
 *
 * @param moment in milliseconds since 1970.
 */
export function settled(entry: ManifestEntry, moment: number): ManifestEntry {
  const known = (stamp: Stamp | null) => (stamp !== null && isSettled(stamp, moment) ? stamp : null);
  const [sourceStamp, outputStamp] = [known(entry.sourceStamp), known(entry.outputStamp)];
  if (sourceStamp === entry.sourceStamp && outputStamp === entry.outputStamp) return entry;
  return { ...entry, sourceStamp, outputStamp };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isStampOrNull(value: unknown): value is Stamp | null {
  return value === null || isStamp(value);
}
