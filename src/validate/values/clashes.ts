import { TextIndex } from '../../article/text-index.ts';
import type { FolderFault, KnownArticle, KnownValue } from '../rule.ts';

/** What values are no two articles of a folder should share. */
export interface Claims {
  /** The text that no other article should have; null for what takes no part. */
  keyOf(value: KnownValue, article: KnownArticle): string | null;
  /** What the value is, in words: `the title Tides`. */
  what(value: KnownValue): string;
  /** What to do about it. */
  help(value: KnownValue): string;
}

/**
 * Finds values that an earlier article has too. Of those that it was told of it keeps no texts, only where they were.
 *
 * @returns what is told of one article after the other.
 */
export function clashes({ keyOf, what, help }: Claims): (article: KnownArticle, number: number) => FolderFault[] {
  const seen = new TextIndex();
  const [articles, lines]: [number[], number[]] = [[], []];
  return (article, number) => {
    const found: FolderFault[] = [];
    for (const value of article.values) {
      const key = keyOf(value, article);
      if (key === null) continue;
      const known = seen.add(key);
      if (known === articles.length) {
        articles.push(number);
        lines.push(value.line);
      } else if (articles[known] !== number) {
        const twin = { article: articles[known]!, line: lines[known]! };
        found.push({ value, message: (place) => `${what(value)} is that of ${place} too`, twin, help: help(value) });
      }
    }
    return found;
  };
}
