import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Article } from './article.ts';
import { decodeArticle } from './decode.ts';
import { readingError } from './reading-error.ts';

/** How to read an article from disk. */
export interface ReadOptions {
  /** What a relative path is relative to. Default: the process's working folder. */
  cwd?: string | undefined;
  /** What to take bytes for that are not UTF-8 and carry no byte order mark. Default: found out. */
  encoding?: string | undefined;
}

/**
 * Reads an article file. Its front matter is not looked at before somebody asks.
 *
 * @param path named in errors just as it is given.
 * @throws {ArticleError} `not-found`, `unreadable`, `undecodable` or `unknown-encoding`.
 */
export async function readArticle(path: string, options: ReadOptions = {}): Promise<Article> {
  const file = options.cwd === undefined ? path : resolve(options.cwd, path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw readingError(error, path, file);
  }
  const { text, encoding } = decodeArticle(bytes, { path, encoding: options.encoding });
  return new Article(path, text, encoding);
}
