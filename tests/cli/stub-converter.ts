import type { Article } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import type { ConvertedArticle } from '../../src/convert/convert-article.ts';
import type { ConvertOptions } from '../../src/convert/options.ts';

/**
 * Stands in for the converter, so that these tests are about the shell alone: `<p>x</p>` becomes `x`, and some words
 * make it fail.
 */
export function convertArticle({ text, path }: Article, { frontMatter }: ConvertOptions = {}): ConvertedArticle {
  if (text.includes('UNCLOSED')) {
    throw new ArticleError('fence-unclosed', 'the front matter never closes', {
      path,
      line: 1,
      help: 'Close it with ---.',
    });
  }
  if (text.includes('BUG')) throw new TypeError('x is not a function');
  const body = frontMatter === 'none' ? text.replace(/^---\n.*?---\n/s, '') : text;
  if (!text.includes('<')) return { text: body, status: 'already-markdown', bodyOffset: 0 };
  return { text: body.replace(/<p>(.*?)<\/p>/gs, '$1'), status: 'converted', bodyOffset: 0 };
}

/** The stub's articles are what they are. */
export function sourceHtml({ body }: Article): string {
  return body;
}
