import type { Input } from '../../batch/input.ts';
import { contentHash } from '../../batch/store/content-hash.ts';
import { type OpenCache, openCache } from '../open-cache.ts';
import type { Session } from '../session.ts';
import { readVersion } from '../version.ts';
import type { ExtractFlags } from './extract-flags.ts';
import type { ReadPictures } from './read-pictures.ts';

/** To be raised when what is kept changes its shape within a version. */
const SHAPE = 1;

/** What an earlier run has read out of an article. */
export interface RecalledPictures {
  /** Null if it has not, or would read something else now. */
  pictures: ReadPictures | null;
  /** Remembers what this one has read. */
  keep(pictures: ReadPictures): void;
}

/** Pictures of articles, as they were before the second look, which is always over all of them. */
export class PictureCache {
  readonly #cache: OpenCache;
  readonly #recipe: string;

  constructor(cache: OpenCache, { baseUrl, encoding }: ExtractFlags) {
    this.#cache = cache;
    this.#recipe = JSON.stringify([SHAPE, readVersion(), baseUrl ?? null, encoding ?? null]);
  }

  recall({ file, path }: Input): RecalledPictures {
    const { result, keep } = this.#cache.results.recall(file, contentHash(`${this.#recipe} ${path}`));
    return { pictures: (result as ReadPictures | undefined) ?? null, keep };
  }

  save(): Promise<void> {
    return this.#cache.save();
  }
}

/** Opens the cache of pictures; null if it has no place to be. */
export async function openPictureCache(flags: ExtractFlags, session: Session): Promise<PictureCache | null> {
  const cache = await openCache('extract', flags, session);
  return cache && new PictureCache(cache, flags);
}
