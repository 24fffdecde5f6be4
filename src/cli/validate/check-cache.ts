import { contentHash } from '../../batch/store/content-hash.ts';
import { type OpenCache, openCache } from '../open-cache.ts';
import type { Session } from '../session.ts';
import { readVersion } from '../version.ts';
import type { Check, CheckMemory, RecalledCheck } from './checker.ts';
import { fromKept, type KeptCheck, SHAPE, toKept } from './kept-check.ts';
import type { Standard } from './standards.ts';
import type { ValidateFlags } from './validate-flags.ts';

/** Checks of earlier runs, by their files. */
export class CheckCache implements CheckMemory {
  readonly #cache: OpenCache;
  /** What says how articles are read, and how much of them. */
  readonly #reading: readonly unknown[];
  readonly #recipes = new Map<Standard, Promise<string>>();

  constructor(cache: OpenCache, { encoding, fix, diff }: ValidateFlags) {
    this.#cache = cache;
    this.#reading = [SHAPE, readVersion(), encoding ?? null, fix === true || diff === true];
  }

  async recall(file: string, path: string, standard: Standard): Promise<RecalledCheck> {
    // What a file is called is a part of what is checked, and of what is said.
    const recipe = contentHash(`${await this.#recipeOf(standard)} ${path}`);
    const { result, keep } = this.#cache.results.recall(file, recipe);
    return {
      check: result === undefined ? null : fromKept(result as KeptCheck, path, standard),
      keep: (check: Check) => {
        const kept = toKept(check);
        if (kept !== null) keep(kept);
      },
    };
  }

  save(): Promise<void> {
    return this.#cache.save();
  }

  #recipeOf(standard: Standard): Promise<string> {
    let recipe = this.#recipes.get(standard);
    if (recipe === undefined) {
      recipe = standard.text().then((text) => contentHash(JSON.stringify([this.#reading, text])));
      this.#recipes.set(standard, recipe);
    }
    return recipe;
  }
}

/** Opens the cache of checks; null if it has no place to be. */
export async function openCheckCache(flags: ValidateFlags, session: Session): Promise<CheckCache | null> {
  const cache = await openCache('validate', flags, session);
  return cache && new CheckCache(cache, flags);
}
