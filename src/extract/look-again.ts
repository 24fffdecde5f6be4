import type { Article } from '../article/article.ts';
import { type ExtractOptions, extractPictures } from './extract-pictures.ts';
import type { FoundImage } from './found-image.ts';
import type { Image } from './image.ts';
import type { PictureText } from './picture.ts';
import { SecondLook } from './second-look.ts';

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
export function lookAgain(articles: readonly (readonly FoundImage[])[], minConfidence?: number): Image[][] {
  const look = new LookAgain(minConfidence);
  for (const found of articles) look.see(found);
  return articles.map((found) => look.images(found));
}

/** The same for articles that come one after the other, twice: none of them is kept. */
export class LookAgain {
  readonly #second = new SecondLook();
  readonly #least: number;

  constructor(minConfidence = SURE) {
    this.#least = minConfidence;
  }

  /** Takes note of the pictures of one article. */
  see(found: readonly FoundImage[]): void {
    this.#second.see(textsOf(found));
  }

  /** The pictures of one article with their captions and credits, now that all articles have been seen. */
  images(found: readonly FoundImage[]): Image[] {
    const rest = this.#second.look(textsOf(found)).values();
    return found.map(({ image, text }) => (text === null ? image : told(image, rest.next().value!, this.#least)));
  }
}

function textsOf(found: readonly FoundImage[]): PictureText[] {
  return found.flatMap(({ text }) => text ?? []);
}

function told(image: Image, { caption, credit, source, confidence }: PictureText, least: number): Image {
  if ((caption === null && credit === null) || (confidence ?? 1) < least) return image;
  return { ...image, caption, credit, captionSource: source, confidence };
}
