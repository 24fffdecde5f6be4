import type { FoundList } from '../../batch/input.ts';
import { PackedList } from '../../batch/packed-list.ts';
import type { Image } from '../../extract/image.ts';
import { LookAgain } from '../../extract/look-again.ts';
import { wantsCache } from '../cache-options.ts';
import type { Faults } from '../faults.ts';
import { startProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { workThrough } from '../threads/work-through.ts';
import type { ExtractFlags } from './extract-flags.ts';
import { extractWork } from './extract-steps.ts';
import type { PictureCache } from './picture-cache.ts';
import type { ReadPictures } from './read-pictures.ts';

/** The pictures of one article, as they are shown. */
export interface ArticleImages {
  path: string;
  images: readonly Image[];
  /** The whole address of each, as written, `data:` too. */
  addresses: readonly string[];
  /** Where the article is on the web, if it says so. */
  articleUrl: string | null;
}

/** What a run has seen. */
export type ImageTally = Record<'articles' | 'images' | 'captions' | 'credits' | 'decorative', number>;

/** Reads the pictures of articles. What a habit of the whole folder is shows only when all of it has been read. */
export async function* readImages(
  found: FoundList,
  flags: ExtractFlags,
  session: Session,
  faults: Faults,
  tally: ImageTally,
): AsyncGenerator<ArticleImages> {
  const articles = new PackedList<ReadPictures>();
  const look = new LookAgain(flags.minConfidence);
  const cache = await pictureCache(flags, session);
  const progress = (done: number) => `Reading ${done} of ${found.length}`;
  const running = startProgress(session, flags.progress && flags.quiet !== true, progress);
  try {
    for await (const { result } of workThrough(extractWork(found, flags, cache, session.io), session.io)) {
      if ('problem' in result) await faults.add(result.problem, false);
      else {
        look.see(result.pictures);
        // Whole addresses may be whole pictures, and only who fetches them wants them.
        await articles.add(flags.download === undefined ? withoutAddresses(result) : result);
      }
      running.tick(articles.length);
    }
  } finally {
    running.stop();
    await cache?.save();
  }
  if (session.io.signal.aborted) return;
  for await (const { path, pictures, articleUrl } of articles) {
    const all = look.images(pictures);
    const kept = [...all.keys()].filter((index) => flags.all || !all[index]!.decorative);
    const images = kept.map((index) => all[index]!);
    count(tally, all, images);
    yield { path, images, addresses: kept.map((index) => pictures[index]!.address), articleUrl };
  }
}

function withoutAddresses({ path, pictures, articleUrl }: ReadPictures): ReadPictures {
  return { path, pictures: pictures.map(({ image, text }) => ({ image, text, address: '' })), articleUrl };
}

/** Few runs need to load what keeps results. */
async function pictureCache(flags: ExtractFlags, session: Session): Promise<PictureCache | null> {
  if (!wantsCache(flags)) return null;
  const { openPictureCache } = await import('./picture-cache.ts');
  return openPictureCache(flags, session);
}

function count(tally: ImageTally, all: readonly Image[], shown: readonly Image[]): void {
  tally.articles += 1;
  tally.images += shown.length;
  tally.decorative += all.filter(({ decorative }) => decorative).length;
  tally.captions += shown.filter(({ caption }) => caption !== null).length;
  tally.credits += shown.filter(({ credit }) => credit !== null).length;
}
