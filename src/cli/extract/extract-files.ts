import { PackedList } from '../../batch/packed-list.ts';
import type { Image } from '../../extract/image.ts';
import type { ExitCode } from '../exit-code.ts';
import { Faults } from '../faults.ts';
import { findArticles } from '../find-articles.ts';
import { askedFormat } from '../output-options.ts';
import { presentTable } from '../present-table.ts';
import { openProblemLog } from '../problem-log.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import type { DownloadableImage } from './download-images.ts';
import type { ExtractFlags } from './extract-flags.ts';
import { GLANCE_COLUMNS, IMAGE_COLUMNS } from './image-columns.ts';
import { type ArticleImages, type ImageTally, readImages } from './read-images.ts';

/** Does what `article-kit extract` was asked to do. */
export async function extractFiles(paths: readonly string[], flags: ExtractFlags, session: Session): Promise<ExitCode> {
  refuseContradictions(flags);
  const found = await findArticles(paths, flags, session);
  const faults = new Faults(await openProblemLog(flags, session));
  const tally = { articles: 0, images: 0, captions: 0, credits: 0, decorative: 0 };
  const articles = readImages(found, flags, session, faults, tally);
  const asked = askedFormat(flags);
  let code: ExitCode = 0;
  if (flags.download === undefined) await show(articles, () => summaryOf(tally, flags), flags, session);
  else {
    const all = new PackedList<ArticleImages>();
    for await (const article of articles) await all.add(article);
    if (asked !== null) await show(all, () => summaryOf(tally, flags), flags, session);
    const { downloadImages } = await import('./download-images.ts');
    code = await downloadImages(wanted(all), { ...flags, folder: flags.download }, session);
  }
  await faults.finish(session, flags.quiet === true);
  return Math.max(code, faults.code) as ExitCode;
}

function refuseContradictions({ download, referer, allowPrivate }: ExtractFlags): void {
  if (download !== undefined || (referer === undefined && allowPrivate !== true)) return;
  const option = referer === undefined ? '--allow-private' : '--referer';
  throw new UsageError(`${option} says how pictures are fetched, and none are`, 'Add --download FOLDER.');
}

async function show(
  articles: AsyncIterable<ArticleImages>,
  summary: () => string,
  flags: ExtractFlags,
  session: Session,
): Promise<void> {
  const format = askedFormat(flags) ?? (session.io.stdout.isTTY === true ? 'table' : 'tsv');
  if (format === 'html') {
    const { galleryPage } = await import('./gallery-page.ts');
    for await (const piece of galleryPage(articles, summary)) await session.stdout.write(piece);
    return;
  }
  const isForPeople = format === 'table' || format === 'markdown';
  const table = { columns: isForPeople ? GLANCE_COLUMNS : IMAGE_COLUMNS, title: 'Pictures' };
  const presentation = { table, rows: imagesOf(articles), summary: () => `\n${summary()}\n`, progress: () => '' };
  await presentTable({ ...presentation, isWide: flags.wide === true }, flags, session);
}

/** The pictures with their whole addresses, and the page that shows them. */
async function* wanted(articles: AsyncIterable<ArticleImages>): AsyncGenerator<DownloadableImage> {
  for await (const { images, addresses, articleUrl } of articles) {
    for (const [at, { path, line, column, url }] of images.entries()) {
      yield { path, line, column, url, src: addresses[at]!, articleUrl };
    }
  }
}

async function* imagesOf(articles: AsyncIterable<ArticleImages>): AsyncGenerator<Image> {
  for await (const { images } of articles) yield* images;
}

function summaryOf({ articles, images, captions, credits, decorative }: ImageTally, flags: ExtractFlags): string {
  const left = decorative === 0 ? '' : `, ${decorative} decorative ${flags.all ? 'among them' : 'left out (--all)'}`;
  const where = articles === 1 ? '1 article' : `${articles} articles`;
  return `${images} pictures in ${where}, ${captions} with a caption, ${credits} with a credit${left}`;
}
