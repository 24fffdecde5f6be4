import type { Article } from '../article/article.ts';
import type { ArticleParts } from '../article/split.ts';
import { convertBody } from './convert-html.ts';
import { convertMixed } from './mixed/convert-mixed.ts';
import type { ConvertOptions } from './options.ts';
import { expandWordPress } from './prepare/wordpress.ts';

/** What became of one article. */
export interface ConvertedArticle {
  /** The whole output file: front matter and Markdown body. */
  text: string;
  /** `already-markdown`: the body was Markdown, plain text or empty and came through byte for byte. */
  status: 'converted' | 'already-markdown';
  /** Where the body begins in `text`, in UTF-16 units. */
  bodyOffset: number;
  /** Whether text went on over blank lines, which HTML does not show, but WordPress's own source means as paragraphs. */
  hasGluedText?: boolean;
}

/** The HTML that an article's body stands for: the body, or what WordPress makes of it where that is what it is. */
export function sourceHtml(article: Article, options: ConvertOptions = {}): string {
  return expandWordPress(article.body, options.paragraphs ?? 'auto');
}

/**
 * Turns an article's HTML body into Markdown and keeps its front matter byte for byte, from the fence on.
 *
 * @throws {ArticleError} when the article cannot be told apart into front matter and body.
 */
export function convertArticle(article: Article, options: ConvertOptions = {}): ConvertedArticle {
  const { parts } = article;
  const front = options.frontMatter === 'none' ? '' : parts.open + parts.block + parts.close;
  const asItIs = { text: front + parts.body, status: 'already-markdown', bodyOffset: front.length } as const;
  if (article.bodyKind === 'mixed') {
    const body = convertMixed(parts.body, options);
    return body === parts.body ? asItIs : { text: front + body, status: 'converted', bodyOffset: front.length };
  }
  if (article.bodyKind !== 'html' && !isPlainHtml(article, options)) return asItIs;
  const eol = lineEndOf(parts);
  const { markdown, hasGluedText } = convertBody(parts.body, options);
  const body = eol === '\n' ? markdown : markdown.replaceAll('\n', eol);
  const head = front === '' || body === '' ? front : front + gapAfter(front, eol);
  return { text: head + body, status: 'converted', bodyOffset: head.length, hasGluedText };
}

/** Text without a tag is WordPress's source, too, where somebody says so. */
function isPlainHtml({ bodyKind }: Article, { paragraphs }: ConvertOptions): boolean {
  return bodyKind === 'text' && paragraphs === 'blank-lines';
}

/** A blank line; the closing fence has no line end of its own where the block is JSON. */
const gapAfter = (front: string, eol: string) => (/[\r\n]$/.test(front) ? eol : eol + eol);

/** The line end that the file uses: its first. */
function lineEndOf({ open, block, body }: ArticleParts): string {
  return /\r\n?|\n/.exec(open + block)?.[0] ?? /\r\n?|\n/.exec(body)?.[0] ?? '\n';
}
