import type { Found } from '../../batch/input.ts';
import { toProblem } from '../../batch/problem.ts';
import { extractPictures } from '../../extract/extract-pictures.ts';
import type { FoundImage } from '../../extract/found-image.ts';
import type { Image } from '../../extract/image.ts';
import { lookAgain } from '../../extract/look-again.ts';
import type { ExitCode } from '../exit-code.ts';
import { Faults } from '../faults.ts';
import { findArticles } from '../find-articles.ts';
import { Interrupted } from '../io.ts';
import { askedFormat } from '../output-options.ts';
import { presentTable } from '../present-table.ts';
import { openProblemLog } from '../problem-log.ts';
import { startProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { sourceOf } from '../validate/source.ts';
import type { ExtractFlags } from './extract-flags.ts';
import type { ArticleImages } from './gallery-page.ts';
import { GLANCE_COLUMNS, IMAGE_COLUMNS } from './image-columns.ts';

/** Does what `article-kit extract` was asked to do. */
export async function extractFiles(paths: readonly string[], flags: ExtractFlags, session: Session): Promise<ExitCode> {
  const found = await findArticles(paths, flags, session);
  const faults = new Faults(await openProblemLog(flags, session));
  const tally = { articles: 0, images: 0, captions: 0, credits: 0, decorative: 0 };
  const articles = readImages(found, flags, session, faults, tally);
  const format = askedFormat(flags) ?? (session.io.stdout.isTTY === true ? 'table' : 'tsv');
  const summary = () => summaryOf(tally, flags);
  if (format === 'html') {
    const { galleryPage } = await import('./gallery-page.ts');
    for await (const piece of galleryPage(articles, summary)) await session.stdout.write(piece);
  } else {
    const isForPeople = format === 'table' || format === 'markdown';
    const table = { columns: isForPeople ? GLANCE_COLUMNS : IMAGE_COLUMNS, title: 'Pictures' };
    const presentation = { table, rows: imagesOf(articles), summary: () => `\n${summary()}\n`, progress: () => '' };
    await presentTable({ ...presentation, isWide: flags.wide === true }, flags, session);
  }
  await faults.finish(session, flags.quiet === true);
  return faults.code;
}

type Tally = Record<'articles' | 'images' | 'captions' | 'credits' | 'decorative', number>;

/** What a habit of the whole folder is shows only when all of it has been read. */
async function* readImages(
  found: readonly Found[],
  flags: ExtractFlags,
  session: Session,
  faults: Faults,
  tally: Tally,
): AsyncGenerator<ArticleImages> {
  const articles: { path: string; pictures: FoundImage[] }[] = [];
  const progress = (done: number) => `Reading ${done} of ${found.length}`;
  const running = startProgress(session, flags.progress && flags.quiet !== true, progress);
  try {
    for (const one of found) {
      if (session.io.signal.aborted) return;
      const pictures = await readPictures(one, flags, session, faults);
      if (pictures !== null) articles.push({ path: one.path, pictures });
      running.tick(articles.length);
    }
  } finally {
    running.stop();
  }
  const looked = lookAgain(
    articles.map(({ pictures }) => pictures),
    flags.minConfidence,
  );
  for (const [at, { path }] of articles.entries()) {
    const all = looked[at]!;
    const images = flags.all ? all : all.filter(({ decorative }) => !decorative);
    count(tally, all, images);
    yield { path, images };
  }
}

async function readPictures(
  { path, input, problem }: Found,
  { baseUrl, encoding }: ExtractFlags,
  { io }: Session,
  faults: Faults,
): Promise<FoundImage[] | null> {
  try {
    if (input !== undefined) return await extractPictures(await sourceOf(input, io, encoding).read(), { baseUrl });
    await faults.add(problem, false);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    await faults.add(toProblem(path, error), false);
  }
  return null;
}

function count(tally: Tally, all: readonly Image[], shown: readonly Image[]): void {
  tally.articles += 1;
  tally.images += shown.length;
  tally.decorative += all.filter(({ decorative }) => decorative).length;
  tally.captions += shown.filter(({ caption }) => caption !== null).length;
  tally.credits += shown.filter(({ credit }) => credit !== null).length;
}

async function* imagesOf(articles: AsyncIterable<ArticleImages>): AsyncGenerator<Image> {
  for await (const { images } of articles) yield* images;
}

function summaryOf({ articles, images, captions, credits, decorative }: Tally, flags: ExtractFlags): string {
  const left = decorative === 0 ? '' : `, ${decorative} decorative ${flags.all ? 'among them' : 'left out (--all)'}`;
  const where = articles === 1 ? '1 article' : `${articles} articles`;
  return `${images} pictures in ${where}, ${captions} with a caption, ${credits} with a credit${left}`;
}
