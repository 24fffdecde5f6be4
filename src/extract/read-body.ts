import type { Article } from '../article/article.ts';
import type { HtmlElement } from '../html/node.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { Picture } from './picture.ts';
import { showShortcodes } from './shortcodes/show-shortcodes.ts';

/** An article's body as a tree, whatever it is written in, with the way back to where its pictures are written. */
export interface ReadBody {
  root: HtmlElement;
  /** Where a picture stands in the body, in UTF-16 units; asked in reading order. Null where that cannot be told. */
  placeOf(picture: Picture): number | null;
}

/**
 * Reads a body: HTML by itself, Markdown as it is rendered; template tags for pictures are the figures that they stand for.
 *
 * @throws {ArticleError} if the article cannot be split.
 */
export async function readBody({ path, body, bodyKind }: Article): Promise<ReadBody> {
  const shown = showShortcodes(body);
  // Text without a sign of Markdown may still hold a picture in the middle of a line.
  if (bodyKind === 'html' || /\.html?$/i.test(path)) {
    const root = parseHtml(shown.text, { positions: true });
    return { root, placeOf: ({ elements }) => firstPlace(elements, shown.origin) };
  }
  const [{ renderMarkdown }, { PlaceFinder }] = await Promise.all([
    import('../html/render-markdown.ts'),
    import('./place-finder.ts'),
  ]);
  const places = new PlaceFinder(shown.text);
  const placeOf = (picture: Picture) => {
    const place = places.placeOf(picture);
    return place === null ? null : shown.origin(place);
  };
  return { root: parseHtml(renderMarkdown(shown.text, { lines: true })), placeOf };
}

function firstPlace(elements: readonly HtmlElement[], origin: (offset: number) => number): number | null {
  const start = elements.map(({ startIndex }) => startIndex).find((index) => index !== null);
  return start === undefined ? null : origin(start!);
}
