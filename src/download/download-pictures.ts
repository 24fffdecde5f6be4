import { DownloadRun } from './download-run.ts';
import type { Downloaded, DownloadOptions, WantedPicture } from './downloaded.ts';
import { PictureFolder } from './picture-folder.ts';

/**
 * Fetches every picture into a folder, and writes down in its manifest what is there. What an earlier run has fetched is
 * not fetched again. Files get their names in the order of the pictures, however the answers come in, so the same
 * pictures end in the same files.
 *
 * @throws {UnwritableFolder} if the folder cannot be written; what is there is told in the manifest if that can be.
 */
export async function downloadPictures<Wanted extends WantedPicture>(
  pictures: Iterable<Wanted> | AsyncIterable<Wanted>,
  options: DownloadOptions,
): Promise<Downloaded<Wanted>> {
  const run = new DownloadRun<Wanted>(await PictureFolder.open(options.folder), options);
  try {
    for await (const picture of pictures) {
      if (options.signal.aborted) break;
      await run.add(picture);
    }
    await run.finish();
  } catch (error) {
    await run.abandon();
    throw error;
  } finally {
    run.close();
  }
  return run;
}
