import { join } from 'node:path';
import type { Input } from '../../batch/input.ts';
import type { ConvertedArticle } from '../../convert/convert-article.ts';
import type { Difference } from '../../verify/difference.ts';
import { sourceOf } from '../source.ts';
import type { JobWorld } from '../threads/thread-job.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { loadVerifier } from './verify-article.ts';

/**
 * Reads one article, converts it and, if asked to, compares the two.
 *
 * @param output the file that it goes to; null for standard output.
 * @param onBytes told what the article's file holds, if it is a file.
 */
export type Converter = (
  input: Input,
  output: string | null,
  onBytes?: (bytes: Uint8Array) => void,
) => Promise<ConvertedArticle & { differences?: Difference[] }>;

/** Loads what it takes to convert, which no other command pays for. */
export async function loadConverter(flags: ConvertFlags, world: JobWorld): Promise<Converter> {
  const { convertArticle } = await import('../../convert/convert-article.ts');
  const { encoding } = flags;
  const verify = flags.verify ? await loadVerifier(flags) : null;
  const local = flags.localizeImages === undefined ? null : await loadLocalImages(flags.localizeImages, world);
  return async (input, output, onBytes) => {
    const article = await sourceOf(input, world, encoding, onBytes).read();
    const localAddress = await local?.finderFor(article, output ?? join(world.cwd, 'x'), flags.baseUrl);
    const converted = convertArticle(article, { ...flags, ...(localAddress && { localAddress }) });
    return verify === null ? converted : { ...converted, differences: verify(article, converted) };
  };
}

async function loadLocalImages(folder: string, { cwd }: JobWorld) {
  const { LocalImages } = await import('./local-images.ts');
  return LocalImages.read(folder, cwd);
}
