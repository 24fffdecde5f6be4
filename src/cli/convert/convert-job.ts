import { type Problem, toProblem } from '../../batch/problem.ts';
import { type ArticleLoad, articleOf } from '../article-load.ts';
import { traceOf } from '../debug-trace.ts';
import type { ThreadJob } from '../threads/thread-job.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { type ConvertedAndVerified, loadConverter } from './load-converter.ts';

/** An article that was read, and the file that its Markdown goes to. */
export interface ConvertLoad {
  article: ArticleLoad;
  output: string;
}

/** An article's Markdown, or why there is none. */
export type ConvertProduct =
  | Pick<ConvertedAndVerified, 'text' | 'status' | 'differences' | 'hasGluedText'>
  | {
      problem: Problem;
      /** The stack trace of a fault of ours, if it was asked for; else empty. */
      trace: string;
    };

/** Converts articles that others read and write. It never throws. */
export const convertJob: ThreadJob<ConvertFlags, ConvertLoad, ConvertProduct> = async (flags, world) => {
  const convert = await loadConverter(flags, world);
  return ({ article, output }) => {
    const fail = (error: unknown): ConvertProduct => {
      const problem = toProblem(article.path, error);
      return { problem, trace: problem.code === 'internal' ? traceOf(error, world) : '' };
    };
    try {
      const converted = convert(articleOf(article, flags.encoding), output);
      return converted instanceof Promise ? converted.then(productOf, fail) : productOf(converted);
    } catch (error) {
      return fail(error);
    }
  };
};

/** What is wanted of it elsewhere, so that no more is sent. */
function productOf({ text, status, differences, hasGluedText = false }: ConvertedAndVerified): ConvertProduct {
  return { text, status, hasGluedText, ...(differences && { differences }) };
}
