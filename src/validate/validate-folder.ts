import type { Finding } from './finding.ts';
import { FolderCheck } from './folder-check.ts';
import type { KnownArticle } from './rule.ts';
import type { ValidateOptions } from './validate-article.ts';

/** One article of several, and what it is checked against. */
export interface FolderMember {
  known: KnownArticle;
  options: ValidateOptions;
}

/**
 * Checks articles against each other, and against the files around them.
 *
 * @param exists whether there is such a file; its argument is relative to the working folder, with `/`.
 * @returns findings in the order of the articles.
 */
export function validateFolder(members: readonly FolderMember[], exists: (path: string) => boolean): Finding[] {
  const check = new FolderCheck(exists);
  const pathOf = (number: number) => members[number]!.known.path;
  const inOrder = [...members.keys()].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  for (const number of inOrder) check.see(number, members[number]!.known, members[number]!.options);
  return members.flatMap((_, number) => check.findingsOf(number, pathOf));
}
