import type { Input } from '../../batch/input.ts';
import type { Output } from '../../batch/plan-outputs.ts';
import { type Problem, problem, toProblem } from '../../batch/problem.ts';
import { systemCode, systemErrorWords } from '../../batch/system-error.ts';
import { writeOutput } from '../../batch/write-output.ts';
import type { ConvertedArticle } from '../../convert/convert-article.ts';
import { traceOf } from '../debug-trace.ts';
import { Interrupted } from '../io.ts';
import type { JobWorld, ThreadJob } from '../threads/thread-job.ts';
import type { ConvertFlags } from './convert-flags.ts';
import type { Converted, ConvertedStatus } from './converted.ts';
import { type Converter, loadConverter } from './load-converter.ts';

/** An article to be converted into a file, or why it cannot be. */
export type ConvertTask =
  | { path: string; input: Input; output: Output }
  | { path: string; input: null; problem: Problem };

/** What became of it. */
export interface ConvertOutcome extends Omit<Converted, 'source' | 'output'> {
  /** Whether blank lines may have been meant as paragraphs. */
  hasGluedText?: boolean;
  /** The stack trace of a fault of ours, if it was asked for. */
  trace?: string;
}

/** Converts articles into their files. It never throws; null means that it was interrupted before one was written. */
export const convertJob: ThreadJob<ConvertFlags, ConvertTask, ConvertOutcome> = async (flags, world) => {
  const convert = await loadConverter(flags, world);
  return async (task) => (task.input === null ? failed(task.problem) : convertOne(task, convert, flags, world));
};

/** The outcome for an article that could not be converted. */
export function failed(error: Problem): ConvertOutcome {
  return { status: 'failed', error };
}

async function convertOne(
  { path, input, output }: ConvertTask & { input: Input },
  convert: Converter,
  { dryRun = false }: ConvertFlags,
  world: JobWorld,
): Promise<ConvertOutcome | null> {
  try {
    const article = await convert(input, output.file);
    if (world.signal.aborted) return null;
    const written = write(path, output, article, dryRun);
    if (typeof written !== 'string') return failed(written);
    const { differences, hasGluedText } = article;
    const glued = hasGluedText ? { hasGluedText } : {};
    if (differences === undefined) return { status: written, ...glued };
    const isSame = differences.length === 0;
    return { status: isSame ? written : 'differs', verified: isSame, differences, ...glued };
  } catch (error) {
    if (error instanceof Interrupted) return null;
    const why = toProblem(path, error);
    return why.code === 'internal' ? { ...failed(why), trace: traceOf(error, world) } : failed(why);
  }
}

function write(
  path: string,
  output: Output,
  { text, status }: ConvertedArticle,
  dryRun: boolean,
): ConvertedStatus | Problem {
  try {
    const outcome = writeOutput(output.file, text, { replaces: output.replaces, dryRun });
    // An article that is Markdown already is its own output: that it did not change says nothing new.
    return outcome === 'unchanged' && !(output.replaces && status === 'already-markdown') ? 'unchanged' : status;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    const isFull = systemCode(error) === 'ENOSPC' || systemCode(error) === 'EDQUOT';
    const help = isFull ? 'Make room and run it again; what is written is whole.' : `Check ${output.path}.`;
    return problem(path, 'unwritable', `the output cannot be written: ${systemErrorWords(error)}`, help);
  }
}
