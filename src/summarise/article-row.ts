import type { BodyKind } from '../article/body-kind.ts';

/** What there is to say of an article at a glance. */
export interface ArticleRow {
  path: string;
  /** Null where the front matter has none, as with everything here that is null. */
  title: string | null;
  /** ISO 8601 as `formatDate` writes it: a wall-clock date stays one. */
  date: string | null;
  /** Where the date is from: `file-name` for the `2022-06-18-` that Jekyll's file names begin with. */
  dateSource: 'front-matter' | 'file-name' | null;
  /** Several authors are joined with a comma. */
  author: string | null;
  categories: readonly string[];
  tags: readonly string[];
  /** Null, like the counts below, where the body was not read or cannot be. */
  body: BodyKind | null;
  /** CJK characters plus words of other scripts. */
  words: number | null;
  /** Reading time, whole minutes. */
  minutes: number | null;
  images: number | null;
  links: number | null;
  /** The front matter as it was read; `{}` if there is none. */
  data: Readonly<Record<string, unknown>>;
}
