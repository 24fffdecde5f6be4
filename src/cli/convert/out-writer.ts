import { resolve } from 'node:path';
import { Journal } from '../../batch/manifest/journal.ts';
import type { KnownOutput } from '../../batch/manifest/manifest.ts';
import type { ManifestEntry } from '../../batch/manifest/manifest-entry.ts';
import { putOutput } from '../../batch/manifest/put-output.ts';
import type { Output } from '../../batch/plan-outputs.ts';
import type { Problem } from '../../batch/problem.ts';
import type { JobWorld } from '../threads/thread-job.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { leftAlone } from './left-alone.ts';
import { SourceFacts } from './source-facts.ts';

/** An output that is there now. */
export interface Written {
  outcome: 'written' | 'unchanged';
  /** What the manifest is to remember of it, but for its recipe and notes. */
  made: Omit<ManifestEntry, 'recipe' | 'notes'>;
}

/** Writes Markdown below an output folder, never over what is not ours. */
export class OutWriter {
  readonly #flags: ConvertFlags;
  readonly #folder: string;
  #journal: Journal | null = null;

  constructor(flags: ConvertFlags & { out: string }, { cwd }: Pick<JobWorld, 'cwd'>) {
    this.#flags = flags;
    this.#folder = resolve(cwd, flags.out);
  }

  /** Looks at a source that is about to be read. */
  factsOf(file: string): SourceFacts {
    return new SourceFacts(file);
  }

  /**
   * Writes one output, or says why it must not be.
   *
   * @param path the source's, as the user named it.
   * @param known what the folder's manifest knows of the place.
   * @throws the file system's error.
   */
  write(path: string, output: Output, text: string, known: KnownOutput, source: SourceFacts): Written | Problem {
    const { dryRun = false, force = false } = this.#flags;
    const announce = (hash: string) => this.#openJournal().write([output.place, hash]);
    const { outcome, hash, stamp } = putOutput(output.file, Buffer.from(text), { known, force, dryRun, announce });
    if (outcome === 'edited' || outcome === 'foreign') return leftAlone(path, output.path, outcome);
    return { outcome, made: { source: source.hash, output: hash, sourceStamp: source.stamp, outputStamp: stamp } };
  }

  /** Lets go of the journal. */
  close(): void {
    this.#journal?.close();
    this.#journal = null;
  }

  #openJournal(): Journal {
    this.#journal ??= new Journal(this.#folder);
    return this.#journal;
  }
}
