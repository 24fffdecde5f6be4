import matter from 'gray-matter';
import type { Article } from './article.ts';
import { type FrontMatter, makeFrontMatter } from './make-front-matter.ts';
import { parseJsonBlock } from './parse-json-block.ts';
import { parseTomlBlock } from './parse-toml-block.ts';
import { parseYamlBlock } from './parse-yaml-block.ts';
import { emptyBlock, type ParsedBlock } from './parsed-block.ts';
import { quickFrontMatterOf, remember } from './quick-front-matter.ts';
import type { ArticleParts, FrontMatterLanguage } from './split.ts';

export type { FrontMatter, FrontMatterProblem, KeyedRange, Range } from './make-front-matter.ts';

/**
 * An article's front matter, parsed at the first question and never again.
 *
 * @throws {ArticleError} if the article cannot be split; faults inside the block are `problems`.
 */
export function frontMatterOf(article: Article): FrontMatter {
  return quickFrontMatterOf(article) ?? remember(article, parseFrontMatter(article.parts));
}

const PARSERS = { yaml: parseYamlBlock, json: parseJsonBlock, toml: parseTomlBlock };

/** Parses the front matter of a split article with its language's parser. Never throws: faults are collected as problems. */
export function parseFrontMatter(parts: ArticleParts): FrontMatter {
  return makeFrontMatter(parts, parts.language === null ? emptyBlock() : readBlock(parts.block, parts.language));
}

/**
 * Lets gray-matter read a block that is already cut out.
 *
 * Always with options, since without them it answers a second reading of the same bad text from its cache with `{}`; and
 * with engines for each language, since its own JavaScript engine runs what it is given.
 */
function readBlock(text: string, language: FrontMatterLanguage): ParsedBlock {
  let block = emptyBlock();
  const engine = (): object => {
    // The text itself, not what gray-matter passes: it cuts at every `\n---`, even in the middle of a line.
    block = PARSERS[language](text);
    return block.data;
  };
  // gray-matter's search for comments takes the square of the length of a run of blank lines, and knows no lone CR.
  const { data } = matter(`---\n${text.replace(/\s{2,}|\r/g, '\n')}\n---\n`, {
    language,
    engines: { yaml: engine, json: engine, toml: engine, javascript: refuse, coffee: refuse },
  });
  return { ...block, data };
}

function refuse(): never {
  throw new Error('front matter is never run as code');
}
