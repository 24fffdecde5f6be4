import { TextIndex } from '../article/text-index.ts';
import type { PictureText } from './picture.ts';

/** From here on the page declares a caption. */
const DECLARED = 0.9;

/** How often captions come back, in how many articles. */
export class CaptionCounts {
  readonly #captions = new TextIndex();
  /** By the numbers of captions: how often each was seen, in how many articles, and in which of them last. */
  readonly #times: number[] = [];
  readonly #articlesOf: number[] = [];
  readonly #last: number[] = [];
  #articles = 0;

  /** Counts the captions of one article; those that stand for several pictures anyway tell nothing. */
  see(texts: readonly PictureText[]): void {
    this.#articles += 1;
    for (const { caption, isShared } of texts) {
      if (caption === null || isShared) continue;
      const number = this.#captions.add(caption);
      const isFurther = this.#last[number] !== this.#articles;
      this.#times[number] = (this.#times[number] ?? 0) + 1;
      this.#articlesOf[number] = (this.#articlesOf[number] ?? 0) + (isFurther ? 1 : 0);
      this.#last[number] = this.#articles;
    }
  }

  /** Tells what stands below pictures of three articles, or three pictures of one, without the page calling it a caption. */
  isBoilerplate({ caption, confidence, isShared }: PictureText): boolean {
    if (caption === null || isShared) return false;
    const number = this.#captions.find(caption);
    const inArticles = this.#articlesOf[number] ?? 0;
    // A declared caption comes back with its picture, such as an author's portrait, but not in most of the articles.
    if ((confidence ?? 0) >= DECLARED) return inArticles >= 5 && inArticles > this.#articles / 2;
    return inArticles >= 3 || (this.#times[number] ?? 0) >= 3;
  }
}
