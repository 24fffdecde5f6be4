import type { Found } from '../../batch/input.ts';
import type { Output } from '../../batch/plan-outputs.ts';
import { type Problem, problem, toProblem } from '../../batch/problem.ts';
import { systemCode, systemErrorWords } from '../../batch/system-error.ts';
import { writeOutput } from '../../batch/write-output.ts';
import type { ConvertedArticle } from '../../convert/convert-article.ts';
import { traceOf } from '../debug-trace.ts';
import { Interrupted, type Io } from '../io.ts';
import type { Conversion } from './conversion.ts';
import type { Converted, ConvertedStatus } from './converted.ts';

/** One article's result, and the stack trace of a fault of ours, if it was asked for. */
export interface ConvertedOne {
  converted: Converted;
  /** Whether blank lines may have been meant as paragraphs. */
  hasGluedText?: boolean;
  trace: string;
}

/** Converts one article into its file. It never throws; null means that the user interrupted before it was written. */
export async function convertOne(
  one: Found,
  { plan, flags, convert }: Conversion,
  io: Io,
): Promise<ConvertedOne | null> {
  const { path, input } = one;
  const failed = (error: Problem, trace = ''): ConvertedOne => ({
    converted: { source: path, output: null, status: 'failed', error },
    trace,
  });
  if (input === undefined) return failed(one.problem);
  const output = plan.outputs.get(input);
  if (output === undefined) return failed(plan.refused.get(input)!);
  try {
    const article = await convert(input, output.file);
    if (io.signal.aborted) return null;
    const written = write(path, output, article, flags.dryRun === true);
    if (typeof written !== 'string') return failed(written);
    const { differences } = article;
    const verdict = differences === undefined ? {} : { verified: differences.length === 0, differences };
    const status = differences !== undefined && differences.length > 0 ? 'differs' : written;
    return {
      converted: { source: path, output: output.path, status, ...verdict },
      trace: '',
      hasGluedText: article.hasGluedText ?? false,
    };
  } catch (error) {
    if (error instanceof Interrupted) return null;
    const why = toProblem(path, error);
    return failed(why, why.code === 'internal' ? traceOf(error, io) : '');
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
