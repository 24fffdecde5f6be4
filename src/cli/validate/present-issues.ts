import type { Problem } from '../../batch/problem.ts';
import { ISSUE_FORMATS } from '../../report/issues/index.ts';
import type { FileIssues, IssueSummary } from '../../report/issues/issue.ts';
import { summaryLine } from '../../report/issues/summary-line.ts';
import { RULES } from '../../validate/rules/index.ts';
import { columnsOf, Interrupted } from '../io.ts';
import { askedFormat, wantsColor } from '../output-options.ts';
import { loadPaint } from '../paint.ts';
import { openProblemLog } from '../problem-log.ts';
import { startProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { readVersion } from '../version.ts';
import type { ValidateFlags } from './validate-flags.ts';

/** What one file came to, on its way to the user. */
export interface FileResult extends FileIssues {
  /** Why it could not be checked, or mended. */
  problem: Problem | null;
  /** What it is to be called a patch of the file; empty if there is none. */
  patch: string;
}

/** Shows findings as they come: on stdout, or where that holds patches or a mended text, on stderr. */
export async function presentIssues(
  results: AsyncIterable<FileResult>,
  summary: () => IssueSummary,
  { flags, total, isStdoutTaken }: { flags: ValidateFlags; total: number; isStdoutTaken: boolean },
  session: Session,
): Promise<void> {
  const { io } = session;
  const [stream, output] = isStdoutTaken ? [io.stderr, session.stderr] : [io.stdout, session.stdout];
  const isTerminal = stream.isTTY === true;
  const format = await ISSUE_FORMATS[askedFormat(flags) ?? (isTerminal ? 'pretty' : 'line')]();
  const context = {
    paint: await loadPaint(format.forPeople && wantsColor(stream, flags, io)),
    width: isTerminal ? columnsOf(stream) : null,
    rules: RULES,
    tool: 'article-kit',
    version: readVersion(),
  };
  const log = await openProblemLog(flags, session);
  const words = (done: number) => `Checking: ${done} of ${total}`;
  const running = startProgress(session, flags.progress && flags.quiet !== true, words);
  let count = 0;
  try {
    await output.write(format.head(context));
    for await (const result of results) {
      if (result.problem !== null) await log.tell(result.problem);
      if (result.patch !== '') await session.stdout.write(result.patch);
      const issues = flags.quiet ? result.issues.filter(({ severity }) => severity === 'error') : result.issues;
      if (issues.length > 0) await output.write(format.file({ ...result, issues, lines: result.lines }, context));
      count += 1;
      running.tick(count);
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    running.stop();
  }
  await log.finish();
  if (io.signal.aborted) await session.stderr.write(`Interrupted after ${count} of ${total}.\n`);
  // What a program reads has to end as its format demands; people need not be told sums that are none.
  if (!format.forPeople || !(io.signal.aborted || flags.quiet)) await output.write(format.foot(summary(), context));
  if (!format.forPeople && flags.quiet !== true && !io.signal.aborted) {
    await session.stderr.write(`${summaryLine(summary(), await loadPaint(wantsColor(io.stderr, flags, io)))}\n`);
  }
}
