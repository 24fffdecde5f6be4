import { TABLE_FORMATS, type TableFormatName } from '../report/table/index.ts';
import type { Table } from '../report/table/table.ts';
import { askedFormat, type OutputFlags, wantsColor } from './output-options.ts';
import { loadPaint } from './paint.ts';
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

/** Text for a stream is handed on in pieces of about this many UTF-16 units, */
const PIECE = 16_384;
/** but nobody waits for it longer than this, in milliseconds. */
const PATIENCE = 50;

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
    width: isTerminal && !isWide ? io.stdout.columns || 80 : null,
    canMoveCursor: isTerminal && io.env['TERM'] !== 'dumb',
  });
  const running = startProgress(session, flags.progress && flags.quiet !== true, progress);

  let count = 0;
  let due = '';
  let last = 0;
  const flush = async () => {
    last = Date.now();
    if (due === '') return;
    // The line of the progress would stand among the rows.
    if (isTerminal) running.stop();
    await stdout.write(due);
    due = '';
  };
  try {
    for await (const row of rows) {
      due += writer.row(row);
      count += 1;
      running.tick(count);
      if (due.length >= PIECE || Date.now() - last >= PATIENCE) await flush();
      // Nobody reads any more: `| head`.
      if (!stdout.isOpen) break;
    }
  } finally {
    running.stop();
  }
  due += writer.end();
  if (format.forPeople && flags.quiet !== true) due += summary(count, writer.dropped?.() ?? []);
  await flush();
}
