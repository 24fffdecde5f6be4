import { fileAtHand, type Input } from '../../batch/input.ts';
import type { KnownOutput } from '../../batch/manifest/manifest.ts';
import type { ManifestEntry } from '../../batch/manifest/manifest-entry.ts';
import type { Output } from '../../batch/output-places.ts';
import { type Problem, problem, toProblem } from '../../batch/problem.ts';
import { systemCode, systemErrorWords } from '../../batch/system-error.ts';
import type { ReadAhead } from '../../batch/threads/read-ahead.ts';
import type { Reading } from '../../batch/threads/three-steps.ts';
import { writeOutput } from '../../batch/write-output.ts';
import { readingOf } from '../article-load.ts';
import { traceOf } from '../debug-trace.ts';
import type { Io } from '../io.ts';
import type { ConvertFlags } from './convert-flags.ts';
import type { ConvertLoad, ConvertProduct } from './convert-job.ts';
import type { Converted } from './converted.ts';
import type { OutManifest } from './out-manifest.ts';
import { toNotes } from './output-notes.ts';
import type { SourceFacts } from './source-facts.ts';
import type { Written } from './write-out.ts';

/** An article to be converted into a file, or why it cannot be. */
export type ConvertTask = {
  path: string;
  /** Its place in the order of all articles. */
  index: number;
} & (
  | {
      input: Input;
      output: Output;
      /** What the manifest knows of the output's place; null where none is kept of it. */
      known: KnownOutput | null;
      /** What is to be remembered of the source, once it is read. */
      source: SourceFacts | null;
    }
  | { input: null; problem: Problem }
);

/** What became of it. */
export interface ConvertOutcome extends Omit<Converted, 'source' | 'output'> {
  /** Whether blank lines may have been meant as paragraphs. */
  hasGluedText?: boolean;
  /** What the manifest is to remember, but for the recipe. */
  made?: Omit<ManifestEntry, 'recipe'>;
  /** The stack trace of a fault of ours, if it was asked for. */
  trace?: string;
}

/** The outcome for an article that could not be converted. */
export function failed(error: Problem): ConvertOutcome {
  return { status: 'failed', error };
}

/** What is done about an article before it is converted, and after. It never throws. */
export class ConvertSteps {
  readonly #flags: ConvertFlags;
  readonly #manifest: OutManifest | null;
  readonly #io: Io;

  constructor(flags: ConvertFlags, manifest: OutManifest | null, io: Io) {
    this.#flags = flags;
    this.#manifest = manifest;
    this.#io = io;
  }

  /** The file that is read; null if none is, or one that may have to be waited for. */
  fileOf({ input }: ConvertTask): string | null {
    return input && fileAtHand(input);
  }

  /** Reads an article. */
  read(
    task: ConvertTask,
    ahead: ReadAhead,
  ): Reading<ConvertLoad, ConvertOutcome> | Promise<Reading<ConvertLoad, ConvertOutcome>> {
    if (task.input === null) return { result: failed(task.problem) };
    const { input, output } = task;
    // What a manifest is kept of goes below an output folder.
    if (task.known !== null) task.source = this.#manifest!.factsOf(input.file);
    const options = { encoding: this.#flags.encoding, ahead, onBytes: task.source?.onBytes };
    return readingOf<ConvertLoad, ConvertOutcome>(input, options, this.#io, {
      loaded: (article) => ({ article, output: output.file }),
      failed: (error) => this.#fault(task, error),
    });
  }

  /** Writes what an article was converted to. */
  write(task: ConvertTask, product: ConvertProduct): ConvertOutcome {
    if ('problem' in product) return { ...failed(product.problem), trace: product.trace };
    if (task.input === null) throw new TypeError('nothing was converted');
    const { text, status, differences, hasGluedText = false } = product;
    let written: Attempt;
    try {
      written = this.#put(task, text);
    } catch (error) {
      return this.#fault(task, error);
    }
    if ('code' in written) return failed(written);
    // An article that is Markdown already is its own output: that it did not change says nothing new.
    const isUnchanged = written.outcome === 'unchanged' && !(task.output.replaces && status === 'already-markdown');
    const isVerified = differences?.length === 0;
    return {
      status: differences !== undefined && !isVerified ? 'differs' : isUnchanged ? 'unchanged' : status,
      ...(differences && { verified: isVerified, differences }),
      ...(hasGluedText && { hasGluedText }),
      ...(written.made && { made: { ...written.made, notes: toNotes({ isVerified, hasGluedText }) } }),
    };
  }

  #put({ path, output, known, source }: ConvertTask & { input: Input }, text: string): Attempt {
    const { dryRun = false } = this.#flags;
    try {
      if (known !== null) return this.#manifest!.write({ path, output, known, source: source! }, text);
      return { outcome: writeOutput(output.file, text, { replaces: output.replaces, dryRun }) };
    } catch (error) {
      // What the file system says against it is the user's.
      if (systemCode(error) === '') throw error;
      const isFull = systemCode(error) === 'ENOSPC' || systemCode(error) === 'EDQUOT';
      const help = isFull ? 'Make room and run it again; what is written is whole.' : `Check ${output.path}.`;
      return problem(path, 'unwritable', `the output cannot be written: ${systemErrorWords(error)}`, help);
    }
  }

  #fault({ path }: ConvertTask, error: unknown): ConvertOutcome {
    const why = toProblem(path, error);
    return why.code === 'internal' ? { ...failed(why), trace: traceOf(error, this.#io) } : failed(why);
  }
}

type Attempt = { outcome: 'written' | 'unchanged'; made?: Written['made'] } | Problem;
