import type { Article } from './article.ts';
import { type FrontMatter, makeFrontMatter } from './make-front-matter.ts';
import { parseFlatYaml } from './parse-flat-yaml.ts';
import { emptyBlock, type ParsedBlock } from './parsed-block.ts';
import type { ArticleParts } from './split.ts';

const known = new WeakMap<Article, FrontMatter>();

/**
 * An article's front matter where it can be had without a parser: it is known already, there is none, or it is flat YAML.
 * Null where `frontMatterOf` has to parse it.
 *
 * @throws {ArticleError} if the article cannot be split.
 */
export function quickFrontMatterOf(article: Article): FrontMatter | null {
  const frontMatter = known.get(article);
  if (frontMatter !== undefined) return frontMatter;
  const block = quickBlock(article.parts);
  return block && remember(article, makeFrontMatter(article.parts, block));
}

/** Keeps an article's front matter for whoever asks next, and gives it back. */
export function remember(article: Article, frontMatter: FrontMatter): FrontMatter {
  known.set(article, frontMatter);
  return frontMatter;
}

function quickBlock({ language, block }: ArticleParts): ParsedBlock | null {
  if (language === null) return emptyBlock();
  return language === 'yaml' ? parseFlatYaml(block) : null;
}
