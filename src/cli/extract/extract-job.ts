import { loadFrontMatter } from '../../article/load-front-matter.ts';
import { type Problem, toProblem } from '../../batch/problem.ts';
import { ownAddress } from '../../extract/base-address.ts';
import { extractPictures } from '../../extract/extract-pictures.ts';
import { type ArticleLoad, articleOf } from '../article-load.ts';
import type { ThreadJob } from '../threads/thread-job.ts';
import type { ExtractFlags } from './extract-flags.ts';
import type { ReadPictures } from './read-pictures.ts';

/** The pictures of an article, or why they cannot be told. */
export type ExtractProduct = ReadPictures | { problem: Problem };

/** Finds the pictures of articles that others read. It never throws. */
export const extractJob: ThreadJob<ExtractFlags, ArticleLoad, ExtractProduct> = async ({ baseUrl, encoding }) => {
  return async (load) => {
    const { path } = load;
    try {
      const article = articleOf(load, encoding);
      const pictures = await extractPictures(article, { baseUrl });
      return { path, pictures, articleUrl: ownAddress((await loadFrontMatter(article)).data) };
    } catch (error) {
      return { problem: toProblem(path, error) };
    }
  };
};
