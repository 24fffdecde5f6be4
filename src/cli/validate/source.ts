import { Article } from '../../article/article.ts';
import { decodeArticle } from '../../article/decode.ts';
import { readArticle } from '../../article/read-article.ts';
import { readHead } from '../../article/read-head.ts';
import { readStdin } from '../../article/read-stdin.ts';
import type { Input } from '../../batch/input.ts';
import { realPath } from '../../batch/real-path.ts';
import type { StagedFile } from '../../batch/staged-files.ts';
import { type Io, unlessInterrupted } from '../io.ts';

/** Where an article's text comes from. */
export interface Source {
  /** As messages name it. */
  path: string;
  /** Where it is on the disk, or would be; absolute. */
  file: string;
  /** Where a mended text goes; null where there is no such place. */
  writeTo: string | null;
  /** Reads as much as the front matter needs. */
  readHead(): Promise<Article>;
  /** Reads all of it. */
  read(): Promise<Article>;
}

/** A file, or standard input. */
export function sourceOf({ path, file, real, stdin }: Input, io: Io, encoding: string | undefined): Source {
  if (stdin) {
    let text: Promise<Article> | null = null;
    const read = () => {
      text ??= unlessInterrupted(readStdin(io.stdin, { filename: path, encoding }), io.signal);
      return text;
    };
    return { path, file: path, writeTo: null, readHead: read, read };
  }
  const options = { cwd: io.cwd, encoding };
  const read = () => unlessInterrupted(readArticle(path, options), io.signal);
  return {
    path,
    file,
    writeTo: real,
    readHead: async () => readHead(path, options)?.article ?? (await read()),
    read,
  };
}

/** A file as it is in git's index. */
export function stagedSource({ path, file, bytes, isSame }: StagedFile, encoding: string | undefined): Source {
  const read = async () => {
    const decoded = decodeArticle(bytes, { path, encoding });
    return new Article(path, decoded.text, decoded.encoding);
  };
  return { path, file, writeTo: isSame() ? realPath(file) : null, readHead: read, read };
}
