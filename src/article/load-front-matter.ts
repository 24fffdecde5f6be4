import type { Article } from './article.ts';
import type { FrontMatter } from './make-front-matter.ts';
import { quickFrontMatterOf } from './quick-front-matter.ts';

/**
 * The same as `frontMatterOf`, and the same object, but the parsers are only loaded at the first article that needs one.
 *
 * @throws {ArticleError} if the article cannot be split; faults inside the block are `problems`.
 */
export async function loadFrontMatter(article: Article): Promise<FrontMatter> {
  const frontMatter = quickFrontMatterOf(article);
  if (frontMatter !== null) return frontMatter;
  const { frontMatterOf } = await import('./front-matter.ts');
  return frontMatterOf(article);
}
