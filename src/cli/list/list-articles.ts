import type { ArticleRow } from '../../summarise/article-row.ts';
import { type NameReference, parseNames } from '../../summarise/name.ts';
import { asked } from '../asked.ts';
import { readingSpeedOf } from '../count-options.ts';
import type { ExitCode } from '../exit-code.ts';
import { Faults } from '../faults.ts';
import { findArticles } from '../find-articles.ts';
import { askedFormat } from '../output-options.ts';
import { presentTable } from '../present-table.ts';
import { openProblemLog } from '../problem-log.ts';
import type { RowWishes } from '../rows/read-row.ts';
import { readRows } from '../rows/read-rows.ts';
import type { Session } from '../session.ts';
import { BODY_COLUMNS, columnName, DEFAULT_COLUMNS, listColumn } from './list-columns.ts';
import type { ListFlags } from './list-flags.ts';
import { listSummary } from './list-summary.ts';
import { loadQuestion, type Question } from './question.ts';
import { SeenKeys } from './seen-keys.ts';

/** Does what `article-kit list` was asked to do. */
export async function listArticles(paths: readonly string[], flags: ListFlags, session: Session): Promise<ExitCode> {
  return asked(() => list(paths, flags, session), session.io);
}

async function list(paths: readonly string[], flags: ListFlags, session: Session): Promise<ExitCode> {
  const question = await loadQuestion(flags);
  const names = columnsOf(flags);
  // JSON with a key twice is none.
  const columns = [...new Map(names.map(({ path }) => [columnName(path), listColumn(path)])).values()];
  const found = await findArticles(paths, flags, session);
  const faults = new Faults(await openProblemLog(flags, session));
  const seen = new SeenKeys([
    ...question.typed,
    ...(flags.columns === undefined ? [] : [{ text: flags.columns, references: names }]),
  ]);
  const needsCounts = [...columns.map(({ name }) => name), ...question.names].some(isOfBody);
  const wishes: RowWishes = {
    bodies: question.needsText ? 'text' : needsCounts ? 'counts' : 'none',
    words: flags.words,
    speed: readingSpeedOf(flags),
    encoding: flags.encoding,
    threads: flags.threads,
  };

  let isComplete = true;
  async function* wanted(limit: number): AsyncGenerator<ArticleRow> {
    let count = 0;
    if (limit === 0) return;
    for await (const { row, measure, problem } of readRows(found, wishes, session.io)) {
      if (problem !== null) await faults.add(problem, row !== null);
      if (row === null) continue;
      seen.add(row.data);
      if (!question.matches(row, measure)) continue;
      yield row;
      count += 1;
      if (count === limit) {
        isComplete = false;
        return;
      }
    }
  }
  const limit = flags.limit ?? Number.POSITIVE_INFINITY;
  const rows = question.sorted === null ? wanted(limit) : inOrder(wanted(Number.POSITIVE_INFINITY), question, limit);
  const presentation = {
    table: { columns, title: 'Articles' },
    rows,
    summary: (count: number, dropped: readonly string[]) => listSummary(count, found.length, dropped, columns.length),
    progress: (done: number) => `Reading ${done} of ${found.length}`,
    isWide: flags.wide === true,
  };
  await presentTable(presentation, flags, session);
  await faults.finish(session, flags.quiet === true);
  if (flags.quiet !== true) await seen.tell(session, isComplete && session.stdout.isOpen);
  return faults.code;
}

function isOfBody(name: string): boolean {
  return BODY_COLUMNS.has(name);
}

function columnsOf(flags: ListFlags): NameReference[] {
  if (flags.columns !== undefined) return parseNames(flags.columns, 'date,title,extra.rating');
  const format = askedFormat(flags);
  const isData = format === 'json' || format === 'ndjson';
  return parseNames(
    DEFAULT_COLUMNS.flatMap((name) => (name === 'date' && isData ? [name, 'dateSource'] : name)).join(),
  );
}

async function* inOrder(rows: AsyncIterable<ArticleRow>, { sorted }: Question, limit: number) {
  const all: ArticleRow[] = [];
  for await (const row of rows) all.push(row);
  yield* sorted!(all).slice(0, limit);
}
