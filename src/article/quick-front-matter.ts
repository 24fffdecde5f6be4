import type { Article } from './article.ts';
import { type FrontMatter, makeFrontMatter } from './make-front-matter.ts';
import { parseFlatToml } from './parse-flat-toml.ts';
import { parseFlatYaml } from './parse-flat-yaml.ts';
import { emptyBlock, type ParsedBlock } from './parsed-block.ts';
import type { ArticleParts } from './split.ts';

/**
 * Where an article keeps its front matter: on itself. What a `WeakMap` holds is freed by full collections only, which V8
 * puts off for as long as it can, so that a folder of articles would be in memory at once.
 */
const KNOWN = Symbol('front matter');

type Read = Article & { [KNOWN]?: FrontMatter };

/**
 * An article's front matter where it can be had without a parser: it is known already, there is none, or it is flat YAML or TOML.
 * Null where `frontMatterOf` has to parse it.
 *
 * @throws {ArticleError} if the article cannot be split.
 */
export function quickFrontMatterOf(article: Article): FrontMatter | null {
  const frontMatter = (article as Read)[KNOWN];
  if (frontMatter !== undefined) return frontMatter;
  const block = quickBlock(article.parts);
  return block && remember(article, makeFrontMatter(article.parts, block));
}

/** Keeps an article's front matter for whoever asks next, and gives it back. */
export function remember(article: Article, frontMatter: FrontMatter): FrontMatter {
  (article as Read)[KNOWN] = frontMatter;
  return frontMatter;
}

function quickBlock({ language, block }: ArticleParts): ParsedBlock | null {
  if (language === null) return emptyBlock();
  if (language === 'yaml') return parseFlatYaml(block);
  return language === 'toml' ? parseFlatToml(block) : null;
}
