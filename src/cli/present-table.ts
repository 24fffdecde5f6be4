import { TABLE_FORMATS, type TableFormatName } from '../report/table/index.ts';
import type { Table } from '../report/table/table.ts';
import { columnsOf } from './io.ts';
import { askedFormat, type OutputFlags, wantsColor } from './output-options.ts';
import { loadPaint } from './paint.ts';
import { Pieces } from './pieces.ts';
import { startProgress } from './progress.ts';
import type { Session } from './session.ts';

/** Rows on their way to the user. */
export interface TablePresentation<Row> {
  table: Table<Row>;
  /** In the order they are shown in. */
  rows: AsyncIterable<Row> | Iterable<Row>;
  /** What stands below a table, and only there: asked for when all rows are through. `dropped` are columns without room. */
  summary(count: number, dropped: readonly string[]): string;
  /** What the progress line says. */
  progress(done: number): string;
  /** Whether a terminal shows everything, however wide. Default: false. */
  isWide?: boolean;
}

type TableFlags = Omit<OutputFlags, 'format'> & { format?: TableFormatName };

/** Shows rows as they come, in the format that was asked for. */
export async function presentTable<Row>(
  { table, rows, summary, progress, isWide = false }: TablePresentation<Row>,
  flags: TableFlags,
  session: Session,
): Promise<void> {
  const { io, stdout } = session;
  const isTerminal = io.stdout.isTTY === true;
  const format = await TABLE_FORMATS[askedFormat<TableFormatName>(flags) ?? (isTerminal ? 'table' : 'tsv')]();
  const paint = await loadPaint(format.forPeople && wantsColor(io.stdout, flags, io));
  const writer = format.open(table, {
    paint,
    width: isTerminal && !isWide ? columnsOf(io.stdout) : null,
    canMoveCursor: isTerminal && io.env['TERM'] !== 'dumb',
  });
  const running = startProgress(session, flags.progress && flags.quiet !== true, progress);

  let count = 0;
  const pieces = new Pieces(stdout);
  try {
    for await (const row of rows) {
      const text = writer.row(row);
      // The line of the progress would stand among the rows.
      if (isTerminal && text !== '') running.stop();
      pieces.add(text);
      count += 1;
      running.tick(count);
      if (pieces.isDue) await pieces.hand();
      // Nobody reads any more: `| head`.
      if (!stdout.isOpen) break;
    }
  } finally {
    running.stop();
  }
  pieces.add(writer.end());
  if (format.forPeople && flags.quiet !== true) pieces.add(summary(count, writer.dropped?.() ?? []));
  await pieces.hand();
}
