import { loadFrontMatter } from '../../article/load-front-matter.ts';
import type { Found, FoundList } from '../../batch/input.ts';
import { PackedList } from '../../batch/packed-list.ts';
import { toProblem } from '../../batch/problem.ts';
import { ownAddress } from '../../extract/base-address.ts';
import { extractPictures } from '../../extract/extract-pictures.ts';
import type { Image } from '../../extract/image.ts';
import { LookAgain } from '../../extract/look-again.ts';
import { wantsCache } from '../cache-options.ts';
import type { Faults } from '../faults.ts';
import { Interrupted } from '../io.ts';
import { startProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { sourceOf } from '../source.ts';
import type { ExtractFlags } from './extract-flags.ts';
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
    for (const one of found) {
      if (session.io.signal.aborted) return;
      const read = await readPictures(one, flags, session, faults, cache);
      if (read !== null) {
        look.see(read.pictures);
        // Whole addresses may be whole pictures, and only who fetches them wants them.
        await articles.add(flags.download === undefined ? withoutAddresses(read) : read);
      }
      running.tick(articles.length);
    }
  } finally {
    running.stop();
    await cache?.save();
  }
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

async function readPictures(
  { path, input, problem }: Found,
  { baseUrl, encoding }: ExtractFlags,
  { io }: Session,
  faults: Faults,
  cache: PictureCache | null,
): Promise<ReadPictures | null> {
  try {
    if (input === undefined) await faults.add(problem, false);
    else {
      const recalled = input.stdin ? null : (cache?.recall(input) ?? null);
      if (recalled !== null && recalled.pictures !== null) return recalled.pictures;
      const article = await sourceOf(input, io, encoding).read();
      const pictures = await extractPictures(article, { baseUrl });
      const read = { path, pictures, articleUrl: ownAddress((await loadFrontMatter(article)).data) };
      recalled?.keep(read);
      return read;
    }
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    await faults.add(toProblem(path, error), false);
  }
  return null;
}

function count(tally: ImageTally, all: readonly Image[], shown: readonly Image[]): void {
  tally.articles += 1;
  tally.images += shown.length;
  tally.decorative += all.filter(({ decorative }) => decorative).length;
  tally.captions += shown.filter(({ caption }) => caption !== null).length;
  tally.credits += shown.filter(({ credit }) => credit !== null).length;
}
