import matter from 'gray-matter';
import type { Article } from './article.ts';
import { LineMap } from './line-map.ts';
import { parseJsonBlock } from './parse-json-block.ts';
import { parseTomlBlock } from './parse-toml-block.ts';
import { parseYamlBlock } from './parse-yaml-block.ts';
import type { FrontMatterProblemCode, ParsedBlock, Span, ValuePath } from './parsed-block.ts';
import type { ArticleParts, FrontMatterLanguage } from './split.ts';

/** A stretch of a file. Lines and columns are 1-based, columns and offsets in UTF-16 units; the end is exclusive. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  offset: number;
  endOffset: number;
}

/** A fault in a front matter block, at its place in the file. */
export interface FrontMatterProblem extends Range {
  code: FrontMatterProblemCode;
  /** One plain line. */
  message: string;
}

/** Where a key and its value stand in the file; list items and the block itself have no key. */
export interface KeyedRange {
  key: Range | null;
  value: Range;
}

/** An article's front matter, read once, with the place of every key and value. */
export interface FrontMatter {
  /** Null where the article has none. */
  readonly language: FrontMatterLanguage | null;
  /** What was read; `{}` where there is no front matter or nothing of it can be read. Dates are strings. */
  readonly data: Record<string, unknown>;
  /** Every fault of the block, from top to bottom. */
  readonly problems: readonly FrontMatterProblem[];
  /** The names of the top level, as written; names that are whole numbers come first, as in any object. */
  readonly keys: readonly string[];
  /** Where the value at a path stands (`['tags', 0]`; `[]` is the whole block), or null if there is none. */
  locate(path: ValuePath): KeyedRange | null;
  /** The value at a path as it is written, quotes and all, or null if there is none. */
  source(path: ValuePath): string | null;
}

const parsed = new WeakMap<Article, FrontMatter>();

/**
 * An article's front matter, parsed at the first question and never again.
 *
 * @throws {ArticleError} if the article cannot be split; faults inside the block are `problems`.
 */
export function frontMatterOf(article: Article): FrontMatter {
  let frontMatter = parsed.get(article);
  if (frontMatter === undefined) {
    frontMatter = parseFrontMatter(article.parts);
    parsed.set(article, frontMatter);
  }
  return frontMatter;
}

const PARSERS = { yaml: parseYamlBlock, json: parseJsonBlock, toml: parseTomlBlock };

/** Parses the front matter of a split article. Never throws: faults are collected as problems. */
export function parseFrontMatter(parts: ArticleParts): FrontMatter {
  const { language } = parts;
  if (language === null) {
    return { language, data: {}, problems: [], keys: [], locate: () => null, source: () => null };
  }
  const { data, block } = readBlock(parts.block, language);
  const lines = new LineMap(parts.before + parts.open + parts.block);
  const rangeOf = (span: Span): Range => toRange(span, parts.blockOffset, lines);
  return {
    language,
    data,
    problems: block.problems.map(({ code, message, span }) => ({ code, message, ...rangeOf(span) })),
    keys: Object.keys(data),
    locate(path) {
      const place = block.spanOf(path);
      return place && { key: place.key && rangeOf(place.key), value: rangeOf(place.value) };
    },
    source(path) {
      const place = block.spanOf(path);
      return place && parts.block.slice(...place.value);
    },
  };
}

interface ReadBlock {
  data: Record<string, unknown>;
  block: ParsedBlock;
}

/**
 * Lets gray-matter read a block that is already cut out.
 *
 * Always with options, since without them it answers a second reading of the same bad text from its cache with `{}`; and
 * with engines for each language, since its own JavaScript engine runs what it is given.
 */
function readBlock(text: string, language: FrontMatterLanguage): ReadBlock {
  let block: ParsedBlock = { data: {}, problems: [], spanOf: () => null };
  const engine = (): object => {
    // The text itself, not what gray-matter passes: it cuts at every `\n---`, even in the middle of a line.
    block = PARSERS[language](text);
    return block.data;
  };
  // gray-matter's search for comments takes the square of the length of a run of blank lines.
  const { data } = matter(`---\n${text.replace(/\s{2,}/g, '\n')}\n---\n`, {
    language,
    engines: { yaml: engine, json: engine, toml: engine, javascript: refuse, coffee: refuse },
  });
  return { data, block };
}

function refuse(): never {
  throw new Error('front matter is never run as code');
}

function toRange([start, end]: Span, blockOffset: number, lines: LineMap): Range {
  const from = lines.at(blockOffset + start);
  const to = lines.at(blockOffset + end);
  const ends = { endLine: to.line, endColumn: to.column, offset: blockOffset + start, endOffset: blockOffset + end };
  return { ...from, ...ends };
}
