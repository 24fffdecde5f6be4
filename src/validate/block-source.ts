import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import { skipBlankLines } from '../article/text-lines.ts';
import type { BlockSource } from './rule.ts';

/** What block rules see of an article; cutting it at its fences may fail. */
export function blockSourceOf(article: Article): ArticleSource {
  if (last?.article !== article) last = { article, source: readSource(article) };
  return last.source;
}

type ArticleSource = Readonly<Omit<BlockSource, 'options'>>;

/** Every stage of one article's inspection asks. */
let last: { article: Article; source: ArticleSource } | null = null;

function readSource(article: Article): ArticleSource {
  const { path, text, encoding } = article;
  const base = { path, text, encoding, fenceStart: skipBlankLines(text, markCount(text)) };
  try {
    return { parts: article.parts, fault: null, ...base };
  } catch (fault) {
    if (!(fault instanceof ArticleError)) throw fault;
    return { parts: null, fault, ...base };
  }
}

/** How many byte order marks a text begins with. */
export function markCount(text: string): number {
  let count = 0;
  while (text[count] === '\ufeff') count++;
  return count;
}
