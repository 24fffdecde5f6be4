import { join } from 'node:path';
import type { Input } from '../../batch/input.ts';
import type { ConvertedArticle } from '../../convert/convert-article.ts';
import type { Difference } from '../../verify/difference.ts';
import { type Io, unlessInterrupted } from '../io.ts';
import type { ConvertFlags } from './convert-flags.ts';
import { loadVerifier } from './verify-article.ts';

/**
 * Reads one article, converts it and, if asked to, compares the two.
 *
 * @param output the file that it goes to; null for standard output.
 */
export type Converter = (
  input: Input,
  output: string | null,
) => Promise<ConvertedArticle & { differences?: Difference[] }>;

/** Loads what it takes to convert, which no other command pays for. */
export async function loadConverter(flags: ConvertFlags, io: Io): Promise<Converter> {
  const [{ readArticle }, { readStdin }, { convertArticle }] = await Promise.all([
    import('../../article/read-article.ts'),
    import('../../article/read-stdin.ts'),
    import('../../convert/convert-article.ts'),
  ]);
  const { encoding } = flags;
  const verify = flags.verify ? await loadVerifier(flags) : null;
  const local = flags.localizeImages === undefined ? null : await loadLocalImages(flags.localizeImages, io);
  return async ({ path, stdin }, output) => {
    const reading = stdin
      ? readStdin(io.stdin, { filename: path, encoding })
      : readArticle(path, { cwd: io.cwd, encoding });
    const article = await unlessInterrupted(reading, io.signal);
    const localAddress = await local?.finderFor(article, output ?? join(io.cwd, 'x'), flags.baseUrl);
    const converted = convertArticle(article, { ...flags, ...(localAddress && { localAddress }) });
    return verify === null ? converted : { ...converted, differences: verify(article, converted) };
  };
}

async function loadLocalImages(folder: string, { cwd }: Io) {
  const { LocalImages } = await import('./local-images.ts');
  return LocalImages.read(folder, cwd);
}
