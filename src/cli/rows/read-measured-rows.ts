import { Buffer } from 'node:buffer';
import type { Article } from '../../article/article.ts';
import { type Found, type FoundList, fileAtHand, type Input } from '../../batch/input.ts';
import { toProblem } from '../../batch/problem.ts';
import type { ReadAhead } from '../../batch/threads/read-ahead.ts';
import type { Reading } from '../../batch/threads/three-steps.ts';
import { rowOf } from '../../summarise/row-of.ts';
import { articleOf, bytesAtHand } from '../article-load.ts';
import { Interrupted, type Io } from '../io.ts';
import { sourceOf } from '../source.ts';
import { brokenThread } from '../threads/broken-thread.ts';
import { workThrough } from '../threads/work-through.ts';
import type { MeasureLoad } from './measure-job.ts';
import { headRow, type ReadRow, type RowHead, type RowWishes, readRowHead, unreadRow } from './read-row.ts';

/** An article whose row is wanted. */
interface RowTask {
  found: Found;
  /** What was read of it, while its body is measured. */
  known: { head: RowHead; bytes: number } | null;
}

/**
 * Reads articles and measures their bodies, which other threads can do. Front matter is read by this one: what is in it may
 * be an object of any kind, and is wanted here.
 */
export async function* readMeasuredRows(found: FoundList, wishes: RowWishes, io: Io): AsyncGenerator<ReadRow> {
  const { words, speed, bodies, threads } = wishes;
  const rows = workThrough<'measure', RowTask, ReadRow>(
    {
      job: 'measure',
      settings: { words, wantsText: bodies === 'text' },
      tasks: tasksOf(found),
      total: found.length,
      threads,
      fileOf: ({ found: { input } }) => (input === undefined ? null : fileAtHand(input)),
      sizeOf: ({ body }) => 2 * body.length,
      read: (task, ahead) => read(task, wishes, ahead, io),
      write: ({ found: { path }, known }, product) => {
        if ('problem' in product) return unreadRow(path, product.problem);
        const { head, bytes } = known!;
        const row = rowOf(path, head.data!, product, speed);
        return { path, row, measure: product.measure, problem: head.problem, bytes };
      },
      broken: ({ found: { path } }, error) => unreadRow(path, brokenThread(path, error)),
    },
    io,
  );
  for await (const { result } of rows) yield result;
}

function* tasksOf(found: FoundList): Generator<RowTask> {
  for (const one of found) yield { found: one, known: null };
}

async function read(
  task: RowTask,
  { encoding, speed }: RowWishes,
  ahead: ReadAhead,
  io: Io,
): Promise<Reading<MeasureLoad, ReadRow>> {
  const { path, input, problem } = task.found;
  if (input === undefined) return { result: unreadRow(path, problem) };
  try {
    const { article, bytes } = await readArticle(input, encoding, ahead, io);
    const head = await readRowHead(article);
    if (head.data === null) return { result: headRow(path, head, bytes, speed) };
    task.known = { head, bytes };
    return { load: { path, body: article.body } };
  } catch (error) {
    return { result: error instanceof Interrupted ? null : unreadRow(path, toProblem(path, error)) };
  }
}

/** @throws {ArticleError} */
async function readArticle(
  input: Input,
  encoding: string | undefined,
  ahead: ReadAhead,
  io: Io,
): Promise<{ article: Article; bytes: number }> {
  const bytes = bytesAtHand(input, ahead);
  if (bytes !== null) return { article: articleOf({ path: input.path, bytes }, encoding), bytes: bytes.length };
  const article = await sourceOf(input, io, encoding).read();
  // What came through a pipe is gone: what its text would take is as near as can be.
  return { article, bytes: Buffer.byteLength(article.text) };
}
