import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { loadFrontMatter } from '../../article/load-front-matter.ts';
import { type Problem, toProblem } from '../../batch/problem.ts';
import type { ArticleRow } from '../../summarise/article-row.ts';
import type { BodyMeasure } from '../../summarise/body-measure.ts';
import type { WordRule } from '../../summarise/count-words.ts';
import type { FrontMatterData } from '../../summarise/front-matter-fields.ts';
import type { ReadingSpeed } from '../../summarise/reading-time.ts';
import { rowOf } from '../../summarise/row-of.ts';

/** One file at a glance, or why there is nothing to see. */
export interface ReadRow {
  path: string;
  /** Null where the file cannot be read at all. */
  row: ArticleRow | null;
  /** Null where the body was not asked for, or cannot be told from the front matter; without its text unless that was. */
  measure: BodyMeasure | null;
  /** What is in the way: of the file, of its fences, or of its front matter. */
  problem: Problem | null;
  /** Size of the file; null unless all of it was read. */
  bytes: number | null;
}

/** How much of the articles is wanted. */
export interface RowWishes {
  /** What of the bodies, whose files are read whole then: nothing, what is counted, or their text as well. */
  bodies: 'none' | 'counts' | 'text';
  words?: WordRule | undefined;
  speed: ReadingSpeed;
  encoding: string | undefined;
  /** How many threads there may be. Default: as many as the machine has cores. */
  threads?: number | undefined;
}

/** What an article's front matter says; what keeps it from being read, or a part of it. */
export type RowHead = { data: FrontMatterData; problem: Problem | null } | { data: null; problem: Problem };

/** Reads the front matter; `data` is null where it cannot be told from the body. */
export async function readRowHead(article: Article): Promise<RowHead> {
  try {
    const { data, problems } = await loadFrontMatter(article);
    return { data, problem: problemOf(article.path, problems[0]) };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return { data: null, problem: toProblem(article.path, error) };
  }
}

/** The row of a file of which there is nothing to see. */
export function unreadRow(path: string, problem: Problem): ReadRow {
  return { path, row: null, measure: null, problem, bytes: null };
}

/** The row of an article whose body is not looked at. */
export function headRow(path: string, { data, problem }: RowHead, bytes: number | null, speed: ReadingSpeed): ReadRow {
  return { path, row: rowOf(path, data ?? {}, null, speed), measure: null, problem, bytes };
}

function problemOf(path: string, fault: { line: number; column: number; message: string } | undefined): Problem | null {
  if (fault === undefined) return null;
  const { line, column, message } = fault;
  const help = 'article-kit validate tells what it means, and mends what it can.';
  return { path, line, column, code: 'front-matter', message, help };
}
