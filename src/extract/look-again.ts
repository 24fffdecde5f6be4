import type { Article } from '../article/article.ts';
import { type ExtractOptions, extractPictures } from './extract-pictures.ts';
import type { FoundImage } from './found-image.ts';
import type { Image } from './image.ts';
import type { PictureText } from './picture.ts';
import { secondLook } from './second-look.ts';

/** From here on a caption is believed. */
const SURE = 0.7;

/** Every picture of one article, in reading order; what several articles have in common is seen by `lookAgain` only. */
export async function extractImages(article: Article, options: ExtractOptions = {}): Promise<Image[]> {
  return lookAgain([await extractPictures(article, options)], options.minConfidence)[0]!;
}

/**
 * Gives the pictures of several articles their captions and credits: what is doubtful in one may be the habit of all, and
 * what stands under the pictures of all is boilerplate.
 */
export function lookAgain(articles: readonly (readonly FoundImage[])[], minConfidence = SURE): Image[][] {
  const texts = articles.map((found) => found.flatMap(({ text }) => text ?? []));
  const looked = secondLook(texts);
  return articles.map((found, at) => {
    const rest = looked[at]!.values();
    return found.map(({ image, text }) => (text === null ? image : told(image, rest.next().value!, minConfidence)));
  });
}

function told(image: Image, { caption, credit, source, confidence }: PictureText, least: number): Image {
  if ((caption === null && credit === null) || (confidence ?? 1) < least) return image;
  return { ...image, caption, credit, captionSource: source, confidence };
}
