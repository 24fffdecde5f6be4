import { statSync } from 'node:fs';
import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import { loadFrontMatter } from '../article/load-front-matter.ts';
import type { Found, Input } from '../batch/input.ts';
import { type Problem, toProblem } from '../batch/problem.ts';
import type { ArticleRow } from '../summarise/article-row.ts';
import type { BodyMeasure } from '../summarise/body-measure.ts';
import type { WordRule } from '../summarise/count-words.ts';
import type { ReadingSpeed } from '../summarise/reading-time.ts';
import { rowOf } from '../summarise/row-of.ts';
import { Interrupted, type Io } from './io.ts';

import { sourceOf } from './source.ts';
import { Turns } from './turns.ts';
import { compilerFlags, MANY, setV8Flags } from './v8-flags.ts';

/** One file at a glance, or why there is nothing to see. */
export interface ReadRow {
  path: string;
  /** Null where the file cannot be read at all. */
  row: ArticleRow | null;
  /** Null where the body was not asked for, or cannot be told from the front matter. */
  measure: BodyMeasure | null;
  /** What is in the way: of the file, of its fences, or of its front matter. */
  problem: Problem | null;
  /** Size of the file; null unless all of it was read. */
  bytes: number | null;
}

/** How much of the articles is wanted. */
export interface RowWishes {
  /** Whether bodies are to be measured; their files are read whole then. */
  bodies: boolean;
  words?: WordRule | undefined;
  speed: ReadingSpeed;
  encoding: string | undefined;
}

/** Reads articles one after the other, as much of each as is wanted. */
export async function* readRows(found: Iterable<Found>, wishes: RowWishes, io: Io): AsyncGenerator<ReadRow> {
  const measureBody = wishes.bodies ? (await import('../summarise/measure-body.ts')).measureBody : null;
  const turns = new Turns();
  let count = 0;
  for (const { path, input, problem } of found) {
    if (io.signal.aborted) return;
    count++;
    if (count === MANY) await setV8Flags(compilerFlags('brief', io));
    if (input === undefined) yield { path, row: null, measure: null, problem, bytes: null };
    else {
      const source = sourceOf(input, io, wishes.encoding);
      try {
        const article = await (wishes.bodies ? source.read() : source.readHead());
        const bytes = wishes.bodies ? sizeOf(article, input) : null;
        // A spread with more behind it takes V8 thirty times as long, and leaves garbage that outlives the article.
        yield { bytes, ...(await readRow(article, measureBody, wishes)) };
      } catch (error) {
        if (error instanceof Interrupted) throw error;
        yield { path, row: null, measure: null, problem: toProblem(path, error), bytes: null };
      }
    }
    if (turns.areDue) await turns.give();
  }
}

type Measure = typeof import('../summarise/measure-body.ts').measureBody;

async function readRow(
  article: Article,
  measureBody: Measure | null,
  wishes: RowWishes,
): Promise<Omit<ReadRow, 'bytes'>> {
  const { path } = article;
  try {
    const { data, problems } = await loadFrontMatter(article);
    const measure = measureBody === null ? null : await measureBody(article);
    const body = measure && { kind: article.bodyKind, measure, words: await wordsOf(measure, wishes.words) };
    return { path, row: rowOf(path, data, body, wishes.speed), measure, problem: problemOf(path, problems[0]) };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return { path, row: rowOf(path, {}, null), measure: null, problem: toProblem(path, error) };
  }
}

/** Text in another encoding has another length in UTF-8; of standard input that is all that is known. */
function sizeOf({ encoding, text }: Article, { file, stdin }: Input): number {
  return encoding === 'utf-8' || stdin ? Buffer.byteLength(text) : statSync(file).size;
}

function problemOf(path: string, fault: { line: number; column: number; message: string } | undefined): Problem | null {
  if (fault === undefined) return null;
  const { line, column, message } = fault;
  const help = 'article-kit validate tells what it means, and mends what it can.';
  return { path, line, column, code: 'front-matter', message, help };
}

async function wordsOf({ text }: BodyMeasure, rule: WordRule | undefined): Promise<number | undefined> {
  if (rule !== 'uax29') return undefined;
  const { countWords } = await import('../summarise/count-words.ts');
  return countWords(text, rule).words;
}
