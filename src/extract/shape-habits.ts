import { TextIndex } from '../article/text-index.ts';
import type { PictureText } from './picture.ts';

/** From here on a caption is shown by default. */
const SHOWN = 0.7;
/** So much of what stands below pictures in the same shape has to look like a caption. */
const MOST_OF_THEM = 0.75;

interface Habit {
  /** All pictures with the shape. */
  pictures: number;
  /** Those with a text that looks like a caption. */
  likely: number;
  /** How many different texts those are, */
  texts: number;
  /** in how many articles, */
  articles: number;
  /** and in which of them last. */
  last: number;
}

/** What stands below pictures in which shape, counted over articles. */
export class ShapeHabits {
  readonly #habits = new Map<string, Habit>();
  readonly #texts = new TextIndex();
  #articles = 0;

  /** The habits of one article. */
  static of(texts: readonly PictureText[]): ShapeHabits {
    const habits = new ShapeHabits();
    habits.see(texts);
    return habits;
  }

  /** Counts the texts of one article's pictures. */
  see(texts: readonly PictureText[]): void {
    this.#articles += 1;
    for (const { shape, caption } of texts) {
      if (shape === null) continue;
      const habit = this.#habitOf(shape);
      habit.pictures += 1;
      if (caption === null) continue;
      habit.likely += 1;
      if (this.#isNew(`${shape}\n${caption}`)) habit.texts += 1;
      if (habit.last !== this.#articles) habit.articles += 1;
      habit.last = this.#articles;
    }
  }

  /** Whether most pictures with a shape have a text of their own below them, and so many of them, in so many articles. */
  isUsual(shape: string, least: number, leastArticles: number): boolean {
    const habit = this.#habits.get(shape);
    if (habit === undefined || habit.likely < least || habit.articles < leastArticles) return false;
    return habit.likely >= habit.pictures * MOST_OF_THEM && habit.texts >= habit.likely * MOST_OF_THEM;
  }

  #habitOf(shape: string): Habit {
    let habit = this.#habits.get(shape);
    if (habit === undefined) {
      habit = { pictures: 0, likely: 0, texts: 0, articles: 0, last: 0 };
      this.#habits.set(shape, habit);
    }
    return habit;
  }

  #isNew(text: string): boolean {
    const { size } = this.#texts;
    return this.#texts.add(text) === size;
  }
}

/** Whether a caption is not believed by itself. */
export function isWeak({ caption, confidence }: PictureText): boolean {
  return caption !== null && (confidence ?? 0) < SHOWN;
}
