import type { Found } from '../../batch/input.ts';
import { isOutOfReach, toProblem } from '../../batch/problem.ts';
import { traceOf } from '../debug-trace.ts';
import type { ExitCode } from '../exit-code.ts';
import { Interrupted } from '../io.ts';
import { openProblemLog } from '../problem-log.ts';
import type { Session } from '../session.ts';
import { sourceOf } from '../source.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { differenceProblems } from './difference-problems.ts';
import type { Converter } from './load-converter.ts';

/** Writes one article's Markdown to stdout, and nothing else; a dry run says on stderr that it would. */
export async function convertToStdout(
  { path, input, problem }: Found,
  convert: Converter,
  flags: ConvertFlags,
  session: Session,
): Promise<ExitCode> {
  const { io, stdout, stderr } = session;
  try {
    if (input === undefined) return await fail(problem);
    const article = await sourceOf(input, io, flags.encoding).read();
    const { text, differences = [] } = await convert(article, null);
    if (flags.dryRun !== true) await stdout.write(text);
    else if (flags.quiet !== true) await stderr.write(`${path} would be converted to standard output.\n`);
    const log = await openProblemLog(flags, session);
    for (const difference of differenceProblems(path, null, differences)) await log.tell(difference);
    return differences.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return await fail(toProblem(path, error), error);
  }

  async function fail(why: NonNullable<Found['problem']>, error?: unknown): Promise<1 | 2> {
    await (await openProblemLog(flags, session)).tell(why);
    if (why.code === 'internal') await stderr.write(traceOf(error, io));
    return isOutOfReach(why) ? 2 : 1;
  }
}
