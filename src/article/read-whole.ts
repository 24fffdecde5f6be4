import { Article } from './article.ts';
import { decodeArticle } from './decode.ts';
import { readBytes } from './read-bytes.ts';
import type { HeadOptions } from './read-head.ts';

/**
 * Reads all of an article file as `readArticle` does, but at once. Null for what is no regular file, which is for
 * `readArticle`.
 *
 * @param path named in errors just as it is given.
 * @throws {ArticleError} `not-found`, `unreadable`, `undecodable` or `unknown-encoding`, as `readArticle` does.
 */
export function readWhole(path: string, options: HeadOptions = {}): Article | null {
  const bytes = readBytes(path, options);
  if (bytes === null) return null;
  const { text, encoding } = decodeArticle(bytes, { path, encoding: options.encoding });
  return new Article(path, text, encoding);
}
