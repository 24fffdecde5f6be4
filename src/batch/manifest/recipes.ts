import type { LineDocument } from '../store/line-document.ts';
import type { SortedLines } from '../store/sorted-lines.ts';

/** What outputs are made by: for people to read; we compare names. */
export type Recipe = Readonly<Record<string, unknown>>;

/** Characters of a recipe's name; 60 bits. */
export const NAME_LENGTH = 10;

/** In a journal they stand where no output does. */
const PLACE = '';

/** The line of a journal that says what a recipe's name stands for. */
export function recipeRecord(name: string, is: Recipe): readonly unknown[] {
  return [PLACE, name, is];
}

/** The recipes that a document names. */
export function recipesOf(document: LineDocument | null): Map<string, Recipe> {
  const recipes = document?.rest['recipes'];
  return new Map(
    isObject(recipes) ? Object.entries(recipes).filter((one): one is [string, Recipe] => isObject(one[1])) : [],
  );
}

/** The recipes that a journal names. */
export function recipesIn(journal: SortedLines): Map<string, Recipe> {
  const recipes = new Map<string, Recipe>();
  for (const [, name, is] of journal.find(PLACE)) {
    if (typeof name === 'string' && isObject(is)) recipes.set(name, is);
  }
  return recipes;
}

function isObject(value: unknown): value is Recipe {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
