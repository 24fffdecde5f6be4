import type { FolderFault, KnownArticle, KnownValue } from '../rule.ts';

/** A value in its article, under the text that no other article should share. */
interface Claim {
  article: KnownArticle;
  value: KnownValue;
  key: string;
}

/** What two articles have in common: the later one, in the order of paths, and the first. */
export interface Clash {
  article: KnownArticle;
  value: KnownValue;
  first: { path: string; value: KnownValue };
}

/** Finds the values that an earlier article, in the order of paths, has too; a key of null takes no part. */
export function clashes(
  articles: readonly KnownArticle[],
  keyOf: (value: KnownValue, article: KnownArticle) => string | null,
): Clash[] {
  const first = new Map<string, Claim>();
  const found: Clash[] = [];
  for (const article of [...articles].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const value of article.values) {
      const key = keyOf(value, article);
      if (key === null) continue;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { article, value, key });
      else if (earlier.article !== article) {
        found.push({ article, value, first: { path: earlier.article.path, value: earlier.value } });
      }
    }
  }
  return found;
}

/** A clash in words. */
export function clashFault({ article, value, first }: Clash, what: string, help: string): FolderFault {
  return { article, value, message: `${what} is that of ${first.path}:${first.value.line} too`, help };
}
