import { resolve } from 'node:path';
import { prepareFolder } from '../../batch/prepare-folder.ts';
import { systemErrorWords } from '../../batch/system-error.ts';
import { downloadPictures } from '../../download/download-pictures.ts';
import type { Downloaded } from '../../download/downloaded.ts';
import type { FetchLimits } from '../../download/fetch-limits.ts';
import { MANIFEST } from '../../download/manifest.ts';
import { UnwritableFolder } from '../../download/unwritable-folder.ts';
import type { Image } from '../../extract/image.ts';
import { type ExitCode, interruptCode } from '../exit-code.ts';
import { openProblemLog } from '../problem-log.ts';
import { startProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import { readVersion } from '../version.ts';
import { missedProblems, type WantedImage } from './missed-problems.ts';

/** What of a picture it takes to download it. `src` has to be whole, not summarised, where it is a `data:` address. */
export interface DownloadableImage extends Pick<Image, 'path' | 'line' | 'column' | 'src' | 'url'> {
  /** The address of the article on the web; null or absent where it is not known. */
  articleUrl?: string | null;
}

/** How pictures are to be downloaded. */
export interface DownloadFlags {
  /** As the user named it. */
  folder: string;
  /** Whether this machine and its own network may be asked. Default: false. */
  allowPrivate?: boolean | undefined;
  /** `article` names the article's own address as the one that shows the picture. Default: none is named. */
  referer?: 'article' | undefined;
  color?: boolean;
  quiet?: boolean;
  /** Default: true. */
  progress?: boolean;
  /** Those that are not given are the usual ones. */
  limits?: Partial<FetchLimits>;
}

/**
 * Downloads pictures, says on stderr which could not be had and why, and answers 1 if there are any. The manifest tells
 * the rest.
 *
 * @throws {UsageError} if the folder cannot be written.
 */
export async function downloadImages(
  images: Iterable<DownloadableImage> | AsyncIterable<DownloadableImage>,
  flags: DownloadFlags,
  session: Session,
): Promise<ExitCode> {
  const { io, stderr } = session;
  const folder = openFolder(io.cwd, flags.folder);
  let failed = 0;
  const progress = startProgress(session, flags.progress !== false && flags.quiet !== true, (done) => {
    return `Fetching pictures: ${done} done${failed === 0 ? '' : `, ${failed} failed`}`;
  });
  let downloaded: Downloaded<WantedImage>;
  try {
    downloaded = await downloadPictures(wantedOf(images, flags), {
      folder,
      userAgent: `article-kit/${readVersion()}`,
      signal: io.signal,
      guard: flags.allowPrivate === true ? () => null : undefined,
      limits: flags.limits,
      onDone: (done, failures) => {
        failed = failures;
        progress.tick(done);
      },
    });
  } catch (error) {
    throw error instanceof UnwritableFolder ? unwritable(flags.folder, error.cause) : error;
  } finally {
    progress.stop();
  }
  const log = await openProblemLog(flags, session);
  for (const problem of missedProblems(downloaded.missed, flags.referer === 'article')) await log.tell(problem);
  if (flags.quiet !== true) await stderr.write(`${summaryOf(downloaded, flags.folder, io.signal.aborted)}\n`);
  if (io.signal.aborted) return interruptCode(io.signal);
  return downloaded.counts.failed === 0 ? 0 : 1;
}

async function* wantedOf(
  images: Iterable<DownloadableImage> | AsyncIterable<DownloadableImage>,
  flags: DownloadFlags,
): AsyncGenerator<WantedImage> {
  for await (const { path, line, column, src, url, articleUrl = null } of images) {
    const referer = flags.referer === 'article' ? refererOf(articleUrl) : null;
    yield { address: url ?? src, article: path, line, column, referer };
  }
}

/** An address as browsers name it to others: without passwords and fragments. */
function refererOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}${url.search}` : null;
}

function openFolder(cwd: string, name: string): string {
  const folder = resolve(cwd, name);
  try {
    prepareFolder(folder);
  } catch (error) {
    throw unwritable(name, error);
  }
  return folder;
}

function unwritable(name: string, error: unknown): UsageError {
  return new UsageError(
    `${name} cannot be written: ${systemErrorWords(error)}`,
    'Name another folder with --download.',
  );
}

function summaryOf({ counts }: Downloaded<WantedImage>, folder: string, isInterrupted: boolean): string {
  const { fetched, bytes, kept, failed } = counts;
  const parts = [
    `${fetched} ${fetched === 1 ? 'picture' : 'pictures'} fetched (${sizeWords(bytes)})`,
    ...(kept === 0 ? [] : [`${kept} there already`]),
    ...(failed === 0 ? [] : [`${failed} failed`]),
  ];
  return `${isInterrupted ? 'Interrupted: ' : ''}${parts.join(', ')}. ${folder}/${MANIFEST} lists them.`;
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
