import type { Article } from '../article/article.ts';
import type { ArticleParts } from '../article/split.ts';
import { convertHtml } from './convert-html.ts';
import { convertMixed } from './mixed/convert-mixed.ts';
import type { ConvertOptions } from './options.ts';

/** What became of one article. */
export interface ConvertedArticle {
  /** The whole output file: front matter and Markdown body. */
  text: string;
  /** `already-markdown`: the body was Markdown, plain text or empty and came through byte for byte. */
  status: 'converted' | 'already-markdown';
}

/**
 * Turns an article's HTML body into Markdown and keeps its front matter byte for byte, from the fence on.
 *
 * @throws {ArticleError} when the article cannot be told apart into front matter and body.
 */
export function convertArticle(article: Article, options: ConvertOptions = {}): ConvertedArticle {
  const { parts } = article;
  const front = options.frontMatter === 'none' ? '' : parts.open + parts.block + parts.close;
  const asItIs = { text: front + parts.body, status: 'already-markdown' } as const;
  if (article.bodyKind === 'mixed') {
    const body = convertMixed(parts.body, options);
    return body === parts.body ? asItIs : { text: front + body, status: 'converted' };
  }
  if (article.bodyKind !== 'html' && !isPlainHtml(article, options)) return asItIs;
  const eol = lineEndOf(parts);
  const markdown = convertHtml(parts.body, options);
  const body = eol === '\n' ? markdown : markdown.replaceAll('\n', eol);
  if (front === '' || body === '') return { text: front + body, status: 'converted' };
  // The closing fence has no line end of its own where the block is JSON.
  const gap = /[\r\n]$/.test(front) ? eol : eol + eol;
  return { text: front + gap + body, status: 'converted' };
}

/** Text without a tag is WordPress's source, too, where somebody says so. */
function isPlainHtml({ bodyKind }: Article, { paragraphs }: ConvertOptions): boolean {
  return bodyKind === 'text' && paragraphs === 'blank-lines';
}

/** The line end that the file uses: its first. */
function lineEndOf({ open, block, body }: ArticleParts): string {
  return /\r\n?|\n/.exec(open + block)?.[0] ?? /\r\n?|\n/.exec(body)?.[0] ?? '\n';
}
