import { fileAtHand, type Input } from '../../batch/input.ts';
import type { KnownOutput } from '../../batch/manifest/manifest.ts';
import type { ManifestEntry } from '../../batch/manifest/manifest-entry.ts';
import type { Output } from '../../batch/plan-outputs.ts';
import { type Problem, problem, toProblem } from '../../batch/problem.ts';
import { systemCode, systemErrorWords } from '../../batch/system-error.ts';
import { writeOutput } from '../../batch/write-output.ts';
import { traceOf } from '../debug-trace.ts';
import { Interrupted } from '../io.ts';
import type { JobWorld, ThreadJob } from '../threads/thread-job.ts';
import type { ConvertFlags } from './convert-flags.ts';
import type { Converted } from './converted.ts';
import { type Converter, loadConverter } from './load-converter.ts';
import type { OutWriter, Written } from './out-writer.ts';
import { toNotes } from './output-notes.ts';

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

/** Converts articles into their files. It never throws; null means that it was interrupted before one was written. */
export const convertJob: ThreadJob<ConvertFlags, ConvertTask, ConvertOutcome> = async (flags, world) => {
  const tools = { convert: await loadConverter(flags, world), outWriter: await loadOutWriter(flags, world), world };
  return {
    work: async (task) => (task.input === null ? failed(task.problem) : convertOne(task, flags, tools)),
    fileOf: ({ input }) => input && fileAtHand(input),
    end: () => tools.outWriter?.close(),
  };
};

/** The outcome for an article that could not be converted. */
export function failed(error: Problem): ConvertOutcome {
  return { status: 'failed', error };
}

async function loadOutWriter({ out, ...flags }: ConvertFlags, world: JobWorld): Promise<OutWriter | null> {
  if (out === undefined) return null;
  const { OutWriter } = await import('./out-writer.ts');
  return new OutWriter({ out, ...flags }, world);
}

interface Tools {
  convert: Converter;
  outWriter: OutWriter | null;
  world: JobWorld;
}

async function convertOne(
  { path, input, output, known }: ConvertTask & { input: Input },
  { dryRun = false }: ConvertFlags,
  { convert, outWriter, world }: Tools,
): Promise<ConvertOutcome | null> {
  try {
    // What a manifest is kept of goes below an output folder.
    const source = known === null ? null : outWriter!.factsOf(input.file);
    const article = await convert(input, output.file, source?.onBytes);
    if (world.signal.aborted) return null;
    const { text, status, differences, hasGluedText = false } = article;
    const written = attempt(path, output, () => {
      if (source !== null) return outWriter!.write(path, output, text, known!, source);
      return { outcome: writeOutput(output.file, text, { replaces: output.replaces, dryRun }) };
    });
    if ('code' in written) return failed(written);
    // An article that is Markdown already is its own output: that it did not change says nothing new.
    const isUnchanged = written.outcome === 'unchanged' && !(output.replaces && status === 'already-markdown');
    const isVerified = differences?.length === 0;
    return {
      status: differences !== undefined && !isVerified ? 'differs' : isUnchanged ? 'unchanged' : status,
      ...(differences && { verified: isVerified, differences }),
      ...(hasGluedText && { hasGluedText }),
      ...(written.made && { made: { ...written.made, notes: toNotes({ isVerified, hasGluedText }) } }),
    };
  } catch (error) {
    if (error instanceof Interrupted) return null;
    const why = toProblem(path, error);
    return why.code === 'internal' ? { ...failed(why), trace: traceOf(error, world) } : failed(why);
  }
}

type Attempt = { outcome: 'written' | 'unchanged'; made?: Written['made'] } | Problem;

/** Writes; what the file system says against it becomes a problem. */
function attempt(path: string, output: Output, write: () => Attempt): Attempt {
  try {
    return write();
  } catch (error) {
    if (systemCode(error) === '') throw error;
    const isFull = systemCode(error) === 'ENOSPC' || systemCode(error) === 'EDQUOT';
    const help = isFull ? 'Make room and run it again; what is written is whole.' : `Check ${output.path}.`;
    return problem(path, 'unwritable', `the output cannot be written: ${systemErrorWords(error)}`, help);
  }
}
