import type { Article } from '../article/article.ts';
import type { FrontMatter } from '../article/front-matter.ts';
import type { FrontMatterLanguage } from '../article/split.ts';
import { entriesOf } from './entries-of.ts';
import type { Preset } from './preset.ts';
import type { Entry, Subject } from './rule.ts';

/** Lays out an article's front matter for value rules, with no options yet; null if it has none. */
export function subjectOf(article: Article, frontMatter: FrontMatter, preset: Preset, now: Date): Subject | null {
  const { language } = article.parts;
  return language === null ? null : new ArticleSubject(article, language, frontMatter, preset, now);
}

/**
 * A class, since each object literal with a getter is of a kind of its own to V8, which keeps it, and with it the article,
 * until the next full collection.
 */
class ArticleSubject implements Subject {
  readonly path: string;
  readonly text: string;
  readonly language: FrontMatterLanguage;
  readonly frontMatter: FrontMatter;
  readonly block: { start: number; end: number };
  readonly preset: Preset;
  readonly now: Date;
  options: Subject['options'] = {};
  #entries: readonly Entry[] | null = null;

  constructor(
    { path, text, parts }: Article,
    language: FrontMatterLanguage,
    frontMatter: FrontMatter,
    preset: Preset,
    now: Date,
  ) {
    this.path = path;
    this.text = text;
    this.language = language;
    this.frontMatter = frontMatter;
    this.block = { start: parts.blockOffset, end: parts.blockOffset + parts.block.length };
    this.preset = preset;
    this.now = now;
  }

  get entries(): readonly Entry[] {
    this.#entries ??= entriesOf(this.text, this.block.start, this.frontMatter, this.preset);
    return this.#entries;
  }
}
