import type { LineDocument } from '../store/line-document.ts';

/** What outputs are made by: for people to read; we compare names. */
export type Recipe = Readonly<Record<string, unknown>>;

const BEGINNING = '\n{"recipe":';

/** The line of a journal that says what a recipe's name stands for. */
export function recipeRecord(name: string, is: Recipe): object {
  return { recipe: name, is };
}

/** The recipes that a document names. */
export function recipesOf(document: LineDocument | null): Map<string, Recipe> {
  const recipes = document?.rest['recipes'];
  return new Map(
    isObject(recipes) ? Object.entries(recipes).filter((one): one is [string, Recipe] => isObject(one[1])) : [],
  );
}

/** The recipes that a journal names. */
export function recipesIn(journal: Buffer): Map<string, Recipe> {
  const recipes = new Map<string, Recipe>();
  for (let at = journal.indexOf(BEGINNING); at !== -1; at = journal.indexOf(BEGINNING, at + 1)) {
    const end = journal.indexOf('\n', at + 1);
    try {
      const { recipe, is } = JSON.parse(journal.toString('utf8', at, end === -1 ? journal.length : end));
      if (typeof recipe === 'string' && isObject(is)) recipes.set(recipe, is);
    } catch {
      // A line that was cut off.
    }
  }
  return recipes;
}

function isObject(value: unknown): value is Recipe {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
