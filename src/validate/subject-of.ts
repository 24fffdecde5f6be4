import type { Article } from '../article/article.ts';
import type { FrontMatter } from '../article/front-matter.ts';
import { entriesOf } from './entries-of.ts';
import type { Preset } from './preset.ts';
import type { Entry, Subject } from './rule.ts';

/** What stays the same for every rule over one article. */
export type SubjectBase = Omit<Subject, 'options'>;

/** Lays out an article's front matter for value rules; null if it has none. */
export function subjectOf(article: Article, frontMatter: FrontMatter, preset: Preset, now: Date): SubjectBase | null {
  const { path, text, parts } = article;
  const { language, block, blockOffset } = parts;
  if (language === null) return null;
  let entries: readonly Entry[] | null = null;
  return {
    path,
    text,
    language,
    frontMatter,
    block: { start: blockOffset, end: blockOffset + block.length },
    get entries() {
      entries ??= entriesOf(text, blockOffset, frontMatter, preset);
      return entries;
    },
    preset,
    now,
  };
}
