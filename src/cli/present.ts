import type { Problem } from '../batch/problem.ts';
import { Turns } from '../batch/turns.ts';
import { FORMATS } from '../report/formats/index.ts';
import type { Report, Surface } from '../report/report.ts';
import { columnsOf } from './io.ts';
import { askedFormat, type OutputFlags, wantsColor } from './output-options.ts';
import { loadPaint } from './paint.ts';
import { Pieces } from './pieces.ts';
import { openProblemLog } from './problem-log.ts';
import { startProgress } from './progress.ts';
import type { Session } from './session.ts';

/** Results on their way to the user. */
export interface Presentation<Row> {
  report: Report<Row>;
  /** In the order they are shown in. */
  rows: AsyncIterable<Row>;
  /** Why a row could not be done, or not rightly; none if it was. */
  problemsOf(row: Row): readonly Problem[];
  /** One line over all rows, asked for when they are through. */
  summary(): string;
  /** What the progress line says, such as `Converting 3 of 5`. */
  progress(done: number): string;
}

/** Shows rows as they come: results on stdout, problems, progress and the summary on stderr. */
export async function present<Row>(
  { report, rows, problemsOf, summary, progress }: Presentation<Row>,
  flags: OutputFlags,
  session: Session,
): Promise<void> {
  const { io, stdout, stderr } = session;
  const isTerminal = io.stdout.isTTY === true;
  const asked = askedFormat(flags);
  const format = await FORMATS[asked ?? (isTerminal ? 'pretty' : 'tsv')]();
  const surface: Surface = {
    paint: await loadPaint(format.forPeople && wantsColor(io.stdout, flags, io)),
    width: isTerminal ? columnsOf(io.stdout) : null,
  };
  const isSilent = flags.quiet === true && (asked === null || format.forPeople);
  const pieces = new Pieces(stdout);
  const show = (text: string) => (isSilent ? undefined : pieces.add(text));
  const log = await openProblemLog(flags, session);
  const running = startProgress(session, flags.progress && flags.quiet !== true, progress);

  let count = 0;
  const turns = new Turns();
  try {
    show(format.head(report, surface));
    for await (const row of rows) {
      for (const problem of problemsOf(row)) {
        // Who sees both streams is to see them in order.
        await pieces.hand();
        await log.tell(problem);
      }
      show(format.row(row, count, report, surface));
      if (isTerminal || pieces.isDue) await pieces.hand();
      count += 1;
      running.tick(count);
      // What is written is let go only when somebody else has a turn.
      if (turns.areDue) await turns.give();
    }
  } finally {
    await pieces.hand();
    running.stop();
  }
  await log.finish();
  const closing = io.signal.aborted
    ? `Interrupted after ${count} of ${report.total}; nothing is half-written.`
    : summary();
  show(format.foot(count, closing, report, surface));
  await pieces.hand();
  if (!format.forPeople && flags.quiet !== true) await stderr.write(`${closing}\n`);
}
