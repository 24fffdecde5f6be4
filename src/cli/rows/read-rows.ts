import type { FoundList } from '../../batch/input.ts';
import { toProblem } from '../../batch/problem.ts';
import { Turns } from '../../batch/turns.ts';
import { Interrupted, type Io } from '../io.ts';
import { sourceOf } from '../source.ts';
import { compileFor } from '../v8-flags.ts';
import { headRow, type ReadRow, type RowWishes, readRowHead, unreadRow } from './read-row.ts';

/** Reads articles in their order, as much of each as is wanted. */
export async function* readRows(found: FoundList, wishes: RowWishes, io: Io): AsyncGenerator<ReadRow> {
  if (wishes.bodies === 'none') return yield* readHeads(found, wishes, io);
  const { readMeasuredRows } = await import('./read-measured-rows.ts');
  yield* readMeasuredRows(found, wishes, io);
}

async function* readHeads(found: FoundList, { encoding, speed }: RowWishes, io: Io): AsyncGenerator<ReadRow> {
  await compileFor('brief', found.length, io);
  const turns = new Turns();
  for (const { path, input, problem } of found) {
    if (io.signal.aborted) return;
    if (input === undefined) yield unreadRow(path, problem);
    else {
      try {
        const article = await sourceOf(input, io, encoding).readHead();
        yield headRow(path, await readRowHead(article), null, speed);
      } catch (error) {
        if (error instanceof Interrupted) throw error;
        yield unreadRow(path, toProblem(path, error));
      }
    }
    if (turns.areDue) await turns.give();
  }
}
