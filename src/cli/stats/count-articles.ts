import { TABLE_FORMATS, type TableFormatName } from '../../report/table/index.ts';
import type { Stats } from '../../summarise/stats/stats.ts';
import { StatsTally } from '../../summarise/stats/stats-tally.ts';
import { asked } from '../asked.ts';
import { readingSpeedOf } from '../count-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { Faults } from '../faults.ts';
import { findArticles } from '../find-articles.ts';
import { glyphSetFor } from '../glyph-set-for.ts';
import { columnsOf } from '../io.ts';
import { loadQuestion } from '../list/question.ts';
import { SeenKeys } from '../list/seen-keys.ts';
import { askedFormat, wantsColor } from '../output-options.ts';
import { loadPaint, noPaint } from '../paint.ts';
import { openProblemLog } from '../problem-log.ts';
import { startProgress } from '../progress.ts';
import type { RowWishes } from '../rows/read-row.ts';
import { readRows } from '../rows/read-rows.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import type { StatsFlags } from './stats-flags.ts';

/** Does what `article-kit stats` was asked to do. */
export async function countArticles(paths: readonly string[], flags: StatsFlags, session: Session): Promise<ExitCode> {
  return asked(() => count(paths, flags, session), session.io);
}

async function count(paths: readonly string[], flags: StatsFlags, session: Session): Promise<ExitCode> {
  const { io, stdout } = session;
  const format = askedFormat(flags) ?? (io.stdout.isTTY === true ? 'table' : 'tsv');
  refuseNonsense(flags, format);
  const question = await loadQuestion(flags);
  const now = new Date();
  const tally = new StatsTally({ by: flags.by, fields: flags.fields, now });
  const found = await findArticles(paths, flags, session);
  const faults = new Faults(await openProblemLog(flags, session));
  const seen = new SeenKeys(question.typed, question.typed.length > 0 || flags.by !== undefined);
  const wishes: RowWishes = {
    bodies: 'text',
    words: flags.words,
    speed: readingSpeedOf(flags),
    encoding: flags.encoding,
    threads: flags.threads,
  };
  let done = 0;
  const progress = (count: number) => `Reading ${count} of ${found.length}`;
  const running = startProgress(session, flags.progress && flags.quiet !== true, progress);
  try {
    for await (const one of readRows(found, wishes, io)) {
      if (one.problem !== null) await faults.add(one.problem, one.row !== null);
      if (one.row !== null) seen.add(one.row.data);
      if (one.row === null || question.matches(one.row, one.measure)) tally.add(one);
      done += 1;
      running.tick(done);
    }
  } finally {
    running.stop();
  }
  const stats = tally.summary();
  if (format === 'table') await stdout.write(await forPeople(stats, paths, now, flags, session));
  else if (format === 'json') await stdout.write(`${JSON.stringify(stats, null, 2)}\n`);
  else await writeTable(stats, format, session);
  await faults.finish(session, flags.quiet === true || format === 'table');
  if (flags.quiet !== true) await tellOfNames(stats, seen, session);
  return faults.code;
}

function refuseNonsense({ by, fields }: StatsFlags, format: TableFormatName): void {
  if (by?.trim() === '') throw new UsageError('--by names no key', 'Type one: --by category.');
  if (by === undefined || fields !== true || format === 'table' || format === 'json') return;
  throw new UsageError(`--by and --fields are two tables, and ${format} is one`, 'Leave one out, or add --json.');
}

async function tellOfNames({ by }: Stats, seen: SeenKeys, session: Session): Promise<void> {
  await seen.tell(session);
  if (by === undefined) return;
  const { byHint } = await import('./by-hint.ts');
  const hint = byHint(by, seen.keys);
  if (hint !== null) await session.stderr.write(`note: ${hint}\n`);
}

async function forPeople(
  stats: Stats,
  paths: readonly string[],
  now: Date,
  flags: StatsFlags,
  { io }: Session,
): Promise<string> {
  const { showStats } = await import('./show-stats.ts');
  const paint = await loadPaint(wantsColor(io.stdout, flags, io));
  return showStats(stats, { paint, glyphs: glyphSetFor(io), width: columnsOf(io.stdout), paths, now });
}

async function writeTable(stats: Stats, name: TableFormatName, { stdout }: Session): Promise<void> {
  const [format, { statsTable }] = await Promise.all([TABLE_FORMATS[name](), import('./stats-table.ts')]);
  const write = async <Row>({
    table,
    rows,
  }: {
    table: Parameters<typeof format.open<Row>>[0];
    rows: readonly Row[];
  }) => {
    const writer = format.open(table, { paint: noPaint, width: null });
    for (const row of rows) await stdout.write(writer.row(row));
    await stdout.write(writer.end());
  };
  await write(statsTable(stats) as Parameters<typeof write>[0]);
}
