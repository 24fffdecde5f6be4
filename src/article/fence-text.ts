import { ArticleError } from './article-error.ts';

/** Languages in which front matter would be a program. None is ever run. */
const CODE_LANGUAGES = new Set(
  'js javascript mjs cjs jsx ecmascript es6 node ts typescript tsx coffee coffeescript cson livescript ls eval py python rb ruby php perl lua sh bash'.split(
    ' ',
  ),
);
const DATA_LANGUAGES = new Set('yaml yml toml json json5 jsonc xml ini front-matter frontmatter'.split(' '));

/** What text after three dashes or pluses makes of the line. */
export type FenceText = 'code' | 'fence' | 'prose';

/**
 * Judges the text after an opening `---` or `+++`: the name of a programming language, some other single word or a
 * comment (`---yaml`, `--- # mine`), or mere prose, which makes the line a line of the body.
 */
export function classifyFenceText(text: string): FenceText {
  const word = text.trim();
  const attached = !/^[ \t]/.test(text);
  if (CODE_LANGUAGES.has(word.toLowerCase())) return 'code';
  if (DATA_LANGUAGES.has(word.toLowerCase()) || word.startsWith('#')) return 'fence';
  return attached && /^[A-Za-z][\w.+#-]*$/.test(word) ? 'fence' : 'prose';
}

/** The error for a fence with text after it. */
export function fenceTextError(fence: string, text: string, path: string, line: number): ArticleError {
  const word = text.trim();
  const shown = `${fence}${text.trimEnd()}`.slice(0, 40);
  const where = { path, line, column: fence.length + 1 };
  if (classifyFenceText(text) === 'code') {
    const help = `Write the front matter as YAML below a plain ${fence}.`;
    return new ArticleError('code-refused', `front matter in ${word} would have to be run as code, and never is`, {
      ...where,
      help,
    });
  }
  const help = `Leave ${fence} alone on its line.`;
  return new ArticleError('fence-text', `text after the opening fence: ${shown}`, { ...where, help });
}
