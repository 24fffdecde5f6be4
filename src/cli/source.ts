import { Article } from '../article/article.ts';
import { decodeArticle } from '../article/decode.ts';
import { readHead } from '../article/read-head.ts';
import { readWhole } from '../article/read-whole.ts';
import type { Input } from '../batch/input.ts';
import { realPath } from '../batch/real-path.ts';
import type { StagedFile, WorkTreeCopy } from '../batch/staged-files.ts';
import { type Io, unlessInterrupted } from './io.ts';

/** As much of the world as reading sees. */
export type ReadingWorld = Pick<Io, 'cwd' | 'stdin' | 'signal'>;

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
export function sourceOf(input: Input, world: ReadingWorld, encoding: string | undefined): Source {
  const { path, file, real, stdin, isPipe = false } = input;
  const place = stdin
    ? { path, file: path, writeTo: null, isStaged: false, written: asItIs }
    : { path, file, writeTo: real, isStaged: false, written: asItIs };
  if (stdin || isPipe) {
    let text: Promise<Article> | null = null;
    const read = async () => {
      text ??= readPatiently(input, world, encoding);
      return text;
    };
    return { readHead: read, read, ...place };
  }
  const read = async () => readWhole(path, { encoding, file }) ?? (await readPatiently(input, world, encoding));
  const head = async () => readHead(path, { encoding, file })?.article ?? (await read());
  return { readHead: head, read, ...place };
}

/** Reads what may keep us waiting. Few runs need what does it. */
async function readPatiently(
  { path, stdin: isStdin }: Input,
  { cwd, stdin, signal }: ReadingWorld,
  encoding: string | undefined,
): Promise<Article> {
  if (isStdin) {
    const { readStdin } = await import('../article/read-stdin.ts');
    return unlessInterrupted(readStdin(stdin, { filename: path, encoding }), signal);
  }
  const { readArticle } = await import('../article/read-article.ts');
  return unlessInterrupted(readArticle(path, { cwd, encoding }), signal);
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
