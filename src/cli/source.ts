import { Article } from '../article/article.ts';
import { decodeArticle } from '../article/decode.ts';
import { readHead } from '../article/read-head.ts';
import type { Input } from '../batch/input.ts';
import { realPath } from '../batch/real-path.ts';
import type { StagedFile, WorkTreeCopy } from '../batch/staged-files.ts';
import { type Io, unlessInterrupted } from './io.ts';

/** Where an article's text comes from. */
export interface Source {
  /** As messages name it. */
  path: string;
  /** Where it is on the disk, or would be; absolute. */
  file: string;
  /** Where a mended text goes; null where there is no such place. */
  writeTo: string | null;
  /** Whether it is what git's index holds; where the work tree holds something else, there is no place to write to. */
  isStaged: boolean;
  /** A mended text as its place is to hold it. */
  written(text: string): string;
  /** Reads as much as the front matter needs. */
  readHead(): Promise<Article>;
  /** Reads all of it. */
  read(): Promise<Article>;
}

/** A file, or standard input. */
export function sourceOf({ path, file, real, stdin }: Input, io: Io, encoding: string | undefined): Source {
  if (stdin) {
    let text: Promise<Article> | null = null;
    const read = async () => {
      const { readStdin } = await import('../article/read-stdin.ts');
      text ??= unlessInterrupted(readStdin(io.stdin, { filename: path, encoding }), io.signal);
      return text;
    };
    return { path, file: path, writeTo: null, isStaged: false, written: asItIs, readHead: read, read };
  }
  const options = { cwd: io.cwd, encoding };
  // Heads are enough for most runs, which need not load what reads whole files.
  const read = async () => {
    const { readArticle } = await import('../article/read-article.ts');
    return unlessInterrupted(readArticle(path, options), io.signal);
  };
  return {
    path,
    file,
    writeTo: real,
    isStaged: false,
    written: asItIs,
    readHead: async () => readHead(path, { encoding, file })?.article ?? (await read()),
    read,
  };
}

/** A file as it is in git's index. */
export function stagedSource({ path, file, bytes, inWorkTree }: StagedFile, encoding: string | undefined): Source {
  const read = async () => {
    const decoded = decodeArticle(bytes, { path, encoding });
    return new Article(path, decoded.text, decoded.encoding);
  };
  let copy: WorkTreeCopy | null = null;
  return {
    path,
    file,
    get writeTo() {
      copy ??= inWorkTree();
      return copy === 'other' ? null : realPath(file);
    },
    isStaged: true,
    written: (text) => (copy === 'crlf' ? text.replaceAll('\n', '\r\n') : text),
    readHead: read,
    read,
  };
}

function asItIs(text: string): string {
  return text;
}
