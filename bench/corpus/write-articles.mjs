import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeArticle } from './make-article.mjs';

/** Writes the first so many articles of the corpus into a folder, a thousand to a folder in it. */
export function writeArticles(folder, count) {
  for (let number = 0; number < count; number++) {
    const { path, text } = makeArticle(number);
    if (number % 1000 === 0) mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
