import { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import { decodeArticle } from './decode.ts';

/** How to read an article from standard input. */
export interface ReadStdinOptions {
  /** What the article is called in errors and reports; its ending helps to tell what the body is. Default: `<stdin>`. */
  filename?: string | undefined;
  /** What to take bytes for that are not UTF-8 and carry no byte order mark. Default: found out. */
  encoding?: string | undefined;
}

/**
 * Reads one article from a stream to its end.
 *
 * @throws {ArticleError} `unreadable` if the stream fails, `undecodable` or `unknown-encoding`.
 */
export async function readStdin(
  stream: AsyncIterable<Uint8Array | string>,
  options: ReadStdinOptions = {},
): Promise<Article> {
  const path = options.filename ?? '<stdin>';
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  } catch (error) {
    throw new ArticleError('unreadable', 'standard input cannot be read', { path, cause: error });
  }
  const { text, encoding } = decodeArticle(Buffer.concat(chunks), { path, encoding: options.encoding });
  return new Article(path, text, encoding);
}
