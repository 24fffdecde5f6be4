import type { Article } from '../article/article.ts';
import { parseHtmlLate } from '../html/parse-html-late.ts';
import { type ProtectedBody, protectTemplateTags } from '../html/template-tags.ts';
import type { BodyMeasure } from './body-measure.ts';
import { countWords } from './count-words.ts';
import { type Content, readContent } from './read-content.ts';
import { VisibleText } from './visible-text.ts';

/** As much of an article as its body's measure hangs on. */
type ArticleBody = Pick<Article, 'path' | 'body' | 'bodyKind'>;

/**
 * Measures an article's body as a reader has it before him: HTML from the one tree, Markdown as it is rendered. Of
 * template tags and WordPress's shortcodes only the code in them is text; in addresses they stand as written.
 *
 * @throws {ArticleError} when the article cannot be told apart into front matter and body.
 */
export async function measureBody(article: ArticleBody): Promise<BodyMeasure> {
  const { text, images, links } = await contentOf(article);
  return { text, ...countWords(text), images, links };
}

/** Around HTML, or Markdown, that the template language must not touch: it is part of the page. */
const RAW_TAG = /\{(?:%-?|\{[<%])\s*(?:end|\/\s*)?(?:raw|verbatim)\s*(?:-?%|[%>]\})\}/g;

async function contentOf({ path, body, bodyKind }: ArticleBody): Promise<Content> {
  const source = protectTemplateTags(body.replace(RAW_TAG, ' '));
  if (bodyKind === 'empty' || (bodyKind === 'text' && !MAY_BE_MARKUP.test(body))) return readPlain(source);
  if (bodyKind === 'html' || isHtmlFile(path)) return read(source.html, source);
  const { renderMarkdown } = await import('../html/render-markdown.ts');
  return read(renderMarkdown(source.html), source);
}

const isHtmlFile = (path: string) => /\.html?$/i.test(path);

/** What text without a tag may still have in it that shows as something else: references, escapes, addresses, code. */
const MAY_BE_MARKUP = /[<&\\@*_`~[\]|]|:\/\/|www\.|^[ \t]*(?:[-+=#>:]|\d+[.)])/im;

function readPlain({ html, shown }: ProtectedBody): Content {
  const text = new VisibleText();
  for (const paragraph of shown(html).split(/\n[ \t]*\r?\n/)) {
    text.add(paragraph);
    text.line();
  }
  return { text: text.toString(), images: [], links: [] };
}

async function read(html: string, source: ProtectedBody): Promise<Content> {
  // Not the tree that is kept with the article: nobody else wants it here, and to keep it takes half as long as to parse.
  const body = await parseHtmlLate(html);
  const content = readContent(body, (data, isCode) => (isCode ? source.plain(data) : source.shown(data)));
  return { ...content, images: content.images.map(source.restore), links: content.links.map(source.restore) };
}
