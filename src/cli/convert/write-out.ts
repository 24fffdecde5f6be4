import type { KnownOutput } from '../../batch/manifest/manifest.ts';
import type { ManifestEntry } from '../../batch/manifest/manifest-entry.ts';
import { putOutput } from '../../batch/manifest/put-output.ts';
import type { Output } from '../../batch/output-places.ts';
import type { Problem } from '../../batch/problem.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { leftAlone } from './left-alone.ts';
import type { SourceFacts } from './source-facts.ts';

/** An output below an output folder, and what it is made of. */
export interface OutTask {
  /** The source's, as the user named it. */
  path: string;
  output: Output;
  /** What the folder's manifest knows of the place. */
  known: KnownOutput;
  source: SourceFacts;
}

/** An output that is there now. */
export interface Written {
  outcome: 'written' | 'unchanged';
  /** What the manifest is to remember of it, but for its recipe and notes. */
  made: Omit<ManifestEntry, 'recipe' | 'notes'>;
}

/**
 * Writes one output below an output folder, or says why it must not be: never over what is not ours.
 *
 * @param announce told the hash of what is about to be there.
 * @throws the file system's error.
 */
export function writeOut(
  { path, output, known, source }: OutTask,
  text: string,
  { dryRun = false, force = false }: ConvertFlags,
  announce: (hash: string) => void,
): Written | Problem {
  const { outcome, hash, stamp } = putOutput(output.file, Buffer.from(text), { known, force, dryRun, announce });
  if (outcome === 'edited' || outcome === 'foreign') return leftAlone(path, output.path, outcome);
  return { outcome, made: { source: source.hash, output: hash, sourceStamp: source.stamp, outputStamp: stamp } };
}
