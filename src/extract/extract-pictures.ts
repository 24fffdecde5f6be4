import type { Article } from '../article/article.ts';
import { LineMap } from '../article/line-map.ts';
import { loadFrontMatter } from '../article/load-front-matter.ts';
import type { HtmlElement } from '../html/node.ts';
import { absolute, baseAddress } from './base-address.ts';
import { textOf } from './captions/text-of.ts';
import { coversOf } from './covers.ts';
import { decorativeReason } from './decorative/decorative-reason.ts';
import { detachedImage } from './detached-image.ts';
import type { FoundImage } from './found-image.ts';
import type { Image } from './image.ts';
import { joinCovers } from './join-covers.ts';
import { findPictures } from './pictures/find-pictures.ts';
import { readBody } from './read-body.ts';
import { SHORTCODE_MARK } from './shortcodes/show-shortcodes.ts';
import { summariseData } from './summarise-data.ts';

/** How pictures are looked for. */
export interface ExtractOptions {
  /** What relative addresses are relative to. Default: what the article says. */
  baseUrl?: string | undefined;
  /** Captions and credits that are less sure are left out; from 0 to 1. Default: 0.7. */
  minConfidence?: number | undefined;
}

/**
 * Finds every picture of an article, in reading order, covers that are not in the body first. Their captions want the
 * second look, over this article or a whole folder: see `lookAgain`.
 *
 * @throws {ArticleError} if the article cannot be split.
 */
export async function extractPictures(article: Article, { baseUrl }: ExtractOptions = {}): Promise<FoundImage[]> {
  const frontMatter = await loadFrontMatter(article);
  const { root, placeOf } = await readBody(article);
  const base = baseAddress(root, frontMatter.data, baseUrl);
  const lines = new LineMap(article.text);
  const pictures = findPictures(root);
  const reasons = pictures.map((picture) => decorativeReason(picture, pictures));
  const content = pictures.filter((_, index) => reasons[index] === null);
  const found = pictures.map((picture, index): FoundImage => {
    const offset = placeOf(picture);
    const place = offset === null ? null : lines.at(article.parts.bodyOffset + offset);
    const reason = reasons[index]!;
    const { src, candidates, alt, title, width, height, link } = picture;
    const image: Image = {
      path: article.path,
      index: 0,
      line: place?.line ?? null,
      column: place?.column ?? null,
      src: summariseData(src),
      url: absolute(src, base),
      candidates: candidates.map(summariseData),
      alt,
      title,
      caption: null,
      captionSource: null,
      confidence: null,
      credit: null,
      width,
      height,
      link,
      decorative: reason !== null,
      decorativeReason: reason,
      cover: false,
    };
    if (reason !== null) return { image, text: null, address: src };
    const text = textOf(picture, content);
    const source = text.source !== null && isShortcode(picture.element) ? 'shortcode' : text.source;
    return { image, text: { ...text, source }, address: src };
  });
  const covers = coversOf(frontMatter);
  return joinCovers(found, covers, { path: article.path, base, frontMatter }).map(detachedImage);
}

function isShortcode({ parent }: HtmlElement): boolean {
  return [parent, parent?.parent].some((node) => node?.type === 'tag' && node.hasAttribute(SHORTCODE_MARK));
}
