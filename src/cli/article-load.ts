import { Article } from '../article/article.ts';
import { decodeArticle } from '../article/decode.ts';
import { readBytes } from '../article/read-bytes.ts';
import { fileAtHand, type Input } from '../batch/input.ts';
import type { ReadAhead } from '../batch/threads/read-ahead.ts';
import type { Reading } from '../batch/threads/three-steps.ts';
import { Interrupted } from './io.ts';
import { type ReadingWorld, sourceOf } from './source.ts';

/** An article as one thread reads it for another: what its file holds or, if it was no file, what came out of that. */
export type ArticleLoad = { path: string; bytes: Uint8Array } | { path: string; text: string; encoding: string };

/** How articles are read. */
export interface LoadOptions {
  encoding: string | undefined;
  /** Told how long a file takes to be read. */
  ahead: ReadAhead;
  /** Told what a file holds, which is overwritten when the next one is read. */
  onBytes?: ((bytes: Uint8Array) => void) | undefined;
}

/**
 * What the file of an article holds, until the next one is read; null where there is none that can be read at once.
 *
 * @throws {ArticleError} `not-found` or `unreadable`.
 */
export function bytesAtHand(input: Input, ahead: ReadAhead): Uint8Array | null {
  const file = fileAtHand(input);
  if (file === null) return null;
  const begun = performance.now();
  const bytes = readBytes(input.path, { file });
  ahead.note(performance.now() - begun);
  return bytes;
}

/**
 * Reads an article; only what is no regular file has to be waited for.
 *
 * @throws {ArticleError} `not-found` or `unreadable`; `undecodable` or `unknown-encoding` of what is no regular file.
 */
function readLoad(
  input: Input,
  { encoding, ahead, onBytes }: LoadOptions,
  world: ReadingWorld,
): ArticleLoad | Promise<ArticleLoad> {
  const bytes = bytesAtHand(input, ahead);
  if (bytes === null) return readPatiently(input, encoding, world);
  onBytes?.(bytes);
  return { path: input.path, bytes: new Uint8Array(bytes) };
}

/**
 * What comes of reading an article for a task.
 *
 * @param loaded makes the task's load of it.
 * @param failed what becomes of a task whose article cannot be read.
 */
export function readingOf<Load, Result>(
  input: Input,
  options: LoadOptions,
  world: ReadingWorld,
  { loaded, failed }: { loaded(article: ArticleLoad): Load; failed(error: unknown): Result },
): Reading<Load, Result> | Promise<Reading<Load, Result>> {
  const read = (article: ArticleLoad) => ({ load: loaded(article) });
  const unread = (error: unknown) => ({ result: error instanceof Interrupted ? null : failed(error) });
  try {
    const article = readLoad(input, options, world);
    return article instanceof Promise ? article.then(read).catch(unread) : read(article);
  } catch (error) {
    return unread(error);
  }
}

/** About how much memory a load takes, in bytes. */
export function loadSize(load: ArticleLoad): number {
  return 'bytes' in load ? load.bytes.length : 2 * load.text.length;
}

/**
 * The article that a load holds.
 *
 * @throws {ArticleError} `undecodable` or `unknown-encoding`.
 */
export function articleOf(load: ArticleLoad, encoding: string | undefined): Article {
  const { path } = load;
  const decoded = 'bytes' in load ? decodeArticle(load.bytes, { path, encoding }) : load;
  return new Article(path, decoded.text, decoded.encoding);
}

async function readPatiently(input: Input, encoding: string | undefined, world: ReadingWorld): Promise<ArticleLoad> {
  const { path, text, encoding: known } = await sourceOf(input, world, encoding).read();
  return { path, text, encoding: known };
}
