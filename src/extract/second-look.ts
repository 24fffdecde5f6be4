import type { PictureText } from './picture.ts';

/** From here on a caption is shown by default, and from here on the page declares it. */
const SHOWN = 0.7;
const DECLARED = 0.9;
const RAISED = 0.75;
/** So much of what stands below pictures in the same shape has to look like a caption. */
const MOST_OF_THEM = 0.75;

interface Tally {
  /** All pictures with the shape. */
  pictures: number;
  /** Those with a text that looks like a caption. */
  likely: number;
  texts: Set<string>;
  articles: Set<number>;
}

/**
 * Looks at the captions of several articles together, or at those of one. What is too weak alone is believed where the
 * site writes something in the same shape below most of its pictures; the same text below many pictures is no caption.
 * `articles` holds the texts of one article's pictures each; the result has the same order.
 */
export function secondLook(articles: readonly (readonly PictureText[])[]): PictureText[][] {
  const folder = tallies(articles);
  const isBoilerplate = boilerplateIn(articles);
  return articles.map((texts) => {
    const article = tallies([texts]);
    return texts.map((text) => {
      if (text.caption === null) return text;
      if (isBoilerplate(text)) return withoutCaption(text);
      if (!isWeak(text) || text.shape === null) return text;
      const isHabit = isUsual(article.get(text.shape), 3, 1) || isUsual(folder.get(text.shape), 5, 3);
      return isHabit ? { ...text, confidence: RAISED } : text;
    });
  });
}

const isWeak = ({ caption, confidence }: PictureText): boolean => caption !== null && (confidence ?? 0) < SHOWN;

function tallies(articles: readonly (readonly PictureText[])[]): Map<string, Tally> {
  const found = new Map<string, Tally>();
  for (const [at, texts] of articles.entries()) {
    for (const text of texts) {
      if (text.shape === null) continue;
      const tally = found.get(text.shape) ?? { pictures: 0, likely: 0, texts: new Set(), articles: new Set() };
      found.set(text.shape, tally);
      tally.pictures++;
      if (text.caption === null) continue;
      tally.likely++;
      tally.texts.add(text.caption);
      tally.articles.add(at);
    }
  }
  return found;
}

function isUsual(tally: Tally | undefined, least: number, leastArticles: number): boolean {
  if (tally === undefined || tally.likely < least || tally.articles.size < leastArticles) return false;
  return tally.likely >= tally.pictures * MOST_OF_THEM && tally.texts.size >= tally.likely * MOST_OF_THEM;
}

/** Tells what stands below pictures of three articles, or three pictures of one, without the page calling it a caption. */
function boilerplateIn(articles: readonly (readonly PictureText[])[]): (text: PictureText) => boolean {
  const articlesOf = new Map<string, Set<number>>();
  const timesOf = new Map<string, number>();
  for (const [at, texts] of articles.entries()) {
    for (const { caption, isShared } of texts) {
      if (caption === null || isShared) continue;
      const seen = articlesOf.get(caption) ?? new Set();
      articlesOf.set(caption, seen.add(at));
      timesOf.set(caption, (timesOf.get(caption) ?? 0) + 1);
    }
  }
  return ({ caption, confidence, isShared }) => {
    if (caption === null || isShared) return false;
    const inArticles = articlesOf.get(caption)?.size ?? 0;
    // A declared caption comes back with its picture, such as an author's portrait, but not in most of the articles.
    if ((confidence ?? 0) >= DECLARED) return inArticles >= 5 && inArticles > articles.length / 2;
    return inArticles >= 3 || (timesOf.get(caption) ?? 0) >= 3;
  };
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
