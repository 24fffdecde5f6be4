/** The endings that make a file an article when a folder is walked. */
export const ARTICLE_EXTENSIONS = ['.md', '.markdown', '.html', '.htm'] as const;

const ARTICLE_NAME = new RegExp(`\\.(?:${ARTICLE_EXTENSIONS.map((ending) => ending.slice(1)).join('|')})$`, 'i');

/** Whether a file's name says that it is an article. */
export function isArticleName(name: string): boolean {
  return ARTICLE_NAME.test(name);
}

/** Puts `.md` in the place of an article's ending, or behind a name that has none of them. */
export function toMarkdownName(path: string): string {
  return `${path.replace(ARTICLE_NAME, '')}.md`;
}

/** Whether a file's name says that it is Markdown. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}
