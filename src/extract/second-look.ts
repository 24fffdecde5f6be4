import { CaptionCounts } from './caption-counts.ts';
import type { PictureText } from './picture.ts';
import { isWeak, ShapeHabits } from './shape-habits.ts';

const RAISED = 0.75;

/**
 * Looks at the captions of several articles together, or at those of one. What is too weak alone is believed where the
 * site writes something in the same shape below most of its pictures; the same text below many pictures is no caption.
 * It has to see the texts of all articles before it looks at those of the first again, and keeps none of them.
 */
export class SecondLook {
  readonly #folder = new ShapeHabits();
  readonly #captions = new CaptionCounts();

  /** Takes note of the texts of one article's pictures. */
  see(texts: readonly PictureText[]): void {
    this.#folder.see(texts);
    this.#captions.see(texts);
  }

  /** What the texts of one article are, now that all have been seen. */
  look(texts: readonly PictureText[]): PictureText[] {
    // Most articles have none that is in doubt.
    let article: ShapeHabits | null = null;
    return texts.map((text) => {
      if (text.caption === null) return text;
      if (this.#captions.isBoilerplate(text)) return withoutCaption(text);
      if (!isWeak(text) || text.shape === null) return text;
      article ??= ShapeHabits.of(texts);
      const isHabit = article.isUsual(text.shape, 3, 1) || this.#folder.isUsual(text.shape, 5, 3);
      return isHabit ? { ...text, confidence: RAISED } : text;
    });
  }
}

/** The same for articles that are all at hand; the result has the same order. */
export function secondLook(articles: readonly (readonly PictureText[])[]): PictureText[][] {
  const second = new SecondLook();
  for (const texts of articles) second.see(texts);
  return articles.map((texts) => second.look(texts));
}

function withoutCaption(text: PictureText): PictureText {
  const isNothing = text.credit === null;
  return {
    ...text,
    caption: null,
    source: isNothing ? null : text.source,
    confidence: isNothing ? null : text.confidence,
  };
}
