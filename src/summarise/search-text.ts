import type { ArticleRow } from './article-row.ts';
import { foldText } from './fold-text.ts';
import { WhereError } from './where/where-error.ts';

/** A search that is ready to be asked of any number of articles. */
export interface Search {
  /**
   * Whether every word is somewhere in the article.
   *
   * @param bodyText gives the text that a reader sees; it is asked only where title and front matter are not enough.
   */
  matches(row: Pick<ArticleRow, 'title' | 'data'>, bodyText: () => string): boolean;
}

const WORDS = /"([^"]+)"|\S+/g;

/**
 * Reads what `--search` looks for: words that all have to be in the article, each anywhere in its title, the values of its
 * front matter or its text, parts of words too, whatever their case and width (`ＡＢＣ` finds `abc`). Words in double
 * quotes have to stand together.
 *
 * @throws {WhereError} if there is no word.
 */
export function parseSearch(text: string): Search {
  const matches = text.matchAll(WORDS);
  const words = [...new Set(Array.from(matches, ([word, phrase]) => foldSpaces(phrase ?? word)))].filter(
    (word) => word !== '',
  );
  if (words.length === 0) {
    throw new WhereError('there is nothing to search for', text, { offset: 0, length: text.length }, 'Type a word.');
  }
  return {
    matches(row, bodyText) {
      let missing = words;
      const search = (found: string): boolean => {
        const folded = foldSpaces(found);
        missing = missing.filter((word) => !folded.includes(word));
        return missing.length === 0;
      };
      if (row.title !== null && search(row.title)) return true;
      for (const value of textsIn(row.data)) if (search(value)) return true;
      return search(bodyText());
    },
  };
}

/** Lines that were broken where they were long are no reason not to find a phrase. */
function foldSpaces(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}

/** The texts, numbers and so on in front matter; without recursion, and each mapping once, whatever refers to it. */
function* textsIn(data: unknown): Generator<string> {
  const seen = new Set<object>();
  const open: unknown[] = [data];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') yield String(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const inner of Object.values(value)) open.push(inner);
  }
}
