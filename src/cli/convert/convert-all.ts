import type { Planned } from '../../batch/plan-outputs.ts';
import { loadSize } from '../article-load.ts';
import type { Io } from '../io.ts';
import { brokenThread } from '../threads/broken-thread.ts';
import { type ArticleWork, workThrough } from '../threads/work-through.ts';
import type { Conversion } from './conversion.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { type ConvertOutcome, ConvertSteps, type ConvertTask, failed } from './convert-steps.ts';
import type { Converted } from './converted.ts';
import { leftAlone } from './left-alone.ts';
import type { Verdict } from './out-manifest.ts';

/** One article's result, and what is to be said beside it. */
export interface ConvertedOne {
  converted: Converted;
  /** Whether blank lines may have been meant as paragraphs. */
  hasGluedText: boolean;
  /** The stack trace of a fault of ours, if it was asked for; else empty. */
  trace: string;
}

/** Converts the articles that are due, and hands out the results of all in their order. */
export async function* convertAll(
  conversion: Conversion,
  verdicts: readonly Verdict[],
  io: Io,
): AsyncGenerator<ConvertedOne> {
  const { plan, manifest, flags } = conversion;
  const articles = plan[Symbol.iterator]();
  const total = verdicts.reduce((count, verdict) => count + (verdict === 'due' ? 1 : 0), 0);
  let next = 0;
  if (total > 0) {
    const steps = new ConvertSteps(flags, manifest, io);
    const work: ArticleWork<'convert', ConvertTask, ConvertOutcome> = {
      job: 'convert',
      settings: flags,
      tasks: tasksOf(conversion, verdicts),
      total,
      threads: flags.threads,
      fileOf: (task) => steps.fileOf(task),
      sizeOf: ({ article }) => loadSize(article),
      read: (task, ahead) => steps.read(task, ahead),
      write: (task, product) => steps.write(task, product),
      broken: ({ path }, error) => failed(brokenThread(path, error)),
    };
    for await (const { task, result } of workThrough(work, io)) {
      yield* settled(next, task.index);
      articles.next();
      next = task.index + 1;
      const { trace = '', hasGluedText = false, made, ...outcome } = result;
      if (task.input !== null && made !== undefined) manifest?.remember(task.input, task.output, made);
      const output = task.input === null || outcome.status === 'failed' ? null : task.output.path;
      yield { converted: { source: task.path, output, ...outcome }, hasGluedText, trace };
    }
  }
  yield* settled(next, verdicts.length);

  /** What needs no converting, of the articles from one index up to another. */
  function* settled(from: number, to: number): Generator<ConvertedOne> {
    for (let index = from; index < to && !io.signal.aborted; index++) {
      const verdict = verdicts[index]!;
      const article: Planned = articles.next().value;
      if (verdict !== 'due') yield settledOne(article, verdict, flags);
    }
  }
}

function settledOne(article: Planned, verdict: Exclude<Verdict, 'due'>, { verify }: ConvertFlags): ConvertedOne {
  const { path } = article;
  const output = article.output!;
  if (verdict === 'edited') {
    const converted: Converted = { source: path, output: null, ...failed(leftAlone(path, output.path, 'edited')) };
    return { converted, hasGluedText: false, trace: '' };
  }
  const verified = verify ? { verified: true, differences: [] } : {};
  const converted: Converted = { source: path, output: output.path, status: 'unchanged', ...verified };
  return { converted, hasGluedText: verdict.hasGluedText, trace: '' };
}

function* tasksOf({ plan, manifest }: Conversion, verdicts: readonly Verdict[]): Generator<ConvertTask> {
  let index = -1;
  for (const { path, input, output, problem } of plan) {
    index += 1;
    if (verdicts[index] !== 'due') continue;
    if (output === undefined) yield { path, index, input: null, problem };
    else yield { path, index, input, output, known: manifest?.known(output) ?? null, source: null };
  }
}
