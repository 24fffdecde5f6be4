import { join } from 'node:path';
import type { Article } from '../../article/article.ts';
import type { ConvertedArticle } from '../../convert/convert-article.ts';
import type { ConvertOptions } from '../../convert/options.ts';
import type { Difference } from '../../verify/difference.ts';
import type { JobWorld } from '../threads/thread-job.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { loadVerifier } from './verify-article.ts';

/** An article's Markdown and, if it was asked for, how that differs from its source. */
export type ConvertedAndVerified = ConvertedArticle & { differences?: Difference[] };

/**
 * Converts one article and, if asked to, compares the two.
 *
 * @param output the file that it goes to; null for standard output.
 */
export type Converter = (
  article: Article,
  output: string | null,
) => ConvertedAndVerified | Promise<ConvertedAndVerified>;

/** Loads what it takes to convert, which no other command pays for. */
export async function loadConverter(flags: ConvertFlags, world: JobWorld): Promise<Converter> {
  const { convertArticle } = await import('../../convert/convert-article.ts');
  const verify = flags.verify ? await loadVerifier(flags) : null;
  const convert = (article: Article, options: ConvertOptions) => {
    const converted = convertArticle(article, options);
    return verify === null ? converted : { ...converted, differences: verify(article, converted) };
  };
  if (flags.localizeImages === undefined) return (article) => convert(article, flags);
  const local = await loadLocalImages(flags.localizeImages, world);
  return async (article, output) => {
    const localAddress = await local.finderFor(article, output ?? join(world.cwd, 'x'), flags.baseUrl);
    return convert(article, { ...flags, localAddress });
  };
}

async function loadLocalImages(folder: string, { cwd }: JobWorld) {
  const { LocalImages } = await import('./local-images.ts');
  return LocalImages.read(folder, cwd);
}
