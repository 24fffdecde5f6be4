import { type Found, type FoundList, fileAtHand } from '../../batch/input.ts';
import { toProblem } from '../../batch/problem.ts';
import { type ArticleLoad, loadSize, readingOf } from '../article-load.ts';
import type { Io } from '../io.ts';
import { brokenThread } from '../threads/broken-thread.ts';
import type { ArticleWork } from '../threads/work-through.ts';
import type { ExtractFlags } from './extract-flags.ts';
import type { ExtractProduct } from './extract-job.ts';
import type { PictureCache, RecalledPictures } from './picture-cache.ts';

/** An article whose pictures are wanted. */
interface ExtractTask {
  found: Found;
  /** What an earlier run knows of it; null where there is no cache, or before it was asked. */
  recalled: RecalledPictures | null;
}

/** The work that reads the pictures of articles. */
export function extractWork(
  found: FoundList,
  flags: ExtractFlags,
  cache: PictureCache | null,
  io: Io,
): ArticleWork<'extract', ExtractTask, ExtractProduct> {
  return {
    job: 'extract',
    settings: flags,
    tasks: tasksOf(found),
    total: found.length,
    threads: flags.threads,
    fileOf: ({ found: { input } }) => (input === undefined ? null : fileAtHand(input)),
    sizeOf: loadSize,
    read: (task, ahead) => {
      const { path, input, problem } = task.found;
      if (input === undefined) return { result: { problem } };
      task.recalled = input.stdin ? null : (cache?.recall(input) ?? null);
      if (task.recalled !== null && task.recalled.pictures !== null) return { result: task.recalled.pictures };
      return readingOf<ArticleLoad, ExtractProduct>(input, { encoding: flags.encoding, ahead }, io, {
        loaded: (article) => article,
        failed: (error) => ({ problem: toProblem(path, error) }),
      });
    },
    write: ({ recalled }, product) => {
      if (!('problem' in product)) recalled?.keep(product);
      return product;
    },
    broken: ({ found: { path } }, error) => ({ problem: brokenThread(path, error) }),
  };
}

function* tasksOf(found: FoundList): Generator<ExtractTask> {
  for (const one of found) yield { found: one, recalled: null };
}
