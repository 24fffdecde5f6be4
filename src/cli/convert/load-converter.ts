import type { Input } from '../../batch/input.ts';
import type { ConvertedArticle } from '../../convert/convert-article.ts';
import { type Io, unlessInterrupted } from '../io.ts';
import type { ConvertFlags } from './convert-flags.ts';

/** Reads one article and converts it. */
export type Converter = (input: Input) => Promise<ConvertedArticle>;

/** Loads what it takes to convert, which no other command pays for. */
export async function loadConverter(flags: ConvertFlags, io: Io): Promise<Converter> {
  const [{ readArticle }, { readStdin }, { convertArticle }] = await Promise.all([
    import('../../article/read-article.ts'),
    import('../../article/read-stdin.ts'),
    import('../../convert/convert-article.ts'),
  ]);
  const { encoding } = flags;
  return async ({ path, stdin }) => {
    const reading = stdin
      ? readStdin(io.stdin, { filename: path, encoding })
      : readArticle(path, { cwd: io.cwd, encoding });
    return convertArticle(await unlessInterrupted(reading, io.signal), flags);
  };
}
