import { lstat, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import { decodeArticle } from './decode.ts';

/** How to read an article from disk. */
export interface ReadOptions {
  /** What a relative path is relative to. Default: the process's working folder. */
  cwd?: string | undefined;
  /** What to take bytes for that are not UTF-8 and carry no byte order mark. Default: found out. */
  encoding?: string | undefined;
}

/**
 * Reads an article file. Its front matter is not looked at before somebody asks.
 *
 * @param path named in errors just as it is given.
 * @throws {ArticleError} `not-found`, `unreadable`, `undecodable` or `unknown-encoding`.
 */
export async function readArticle(path: string, options: ReadOptions = {}): Promise<Article> {
  const file = options.cwd === undefined ? path : resolve(options.cwd, path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw await readingError(error, path, file);
  }
  const { text, encoding } = decodeArticle(bytes, { path, encoding: options.encoding });
  return new Article(path, text, encoding);
}

const REASONS: Record<string, readonly [message: string, help: string]> = {
  EACCES: ['permission denied', 'Give yourself the right to read it, or leave it out.'],
  EPERM: ['permission denied', 'Give yourself the right to read it, or leave it out.'],
  EISDIR: ['this is a folder, not a file', 'Name the files in it.'],
  ELOOP: ['the symbolic links go round in a circle', 'Mend the link, or leave it out.'],
  EMFILE: ['too many open files', 'Raise the limit with ulimit -n.'],
  ENAMETOOLONG: ['the name is too long for this system', 'Check the path.'],
  ERR_FS_FILE_TOO_LARGE: ['the file is larger than 2 GB', 'Split it, or leave it out.'],
};

async function readingError(error: unknown, path: string, file: string): Promise<ArticleError> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    if (await isSymbolicLink(file)) {
      const help = 'Mend the link, or remove it.';
      return new ArticleError('not-found', 'the symbolic link points to a file that is not there', {
        path,
        help,
        cause: error,
      });
    }
    return new ArticleError('not-found', 'no such file', {
      path,
      help: 'Check the spelling and the folder.',
      cause: error,
    });
  }
  const [message, help] = REASONS[code] ?? [
    `cannot be read${code === '' ? '' : ` (${code})`}`,
    'Check the file and the disk.',
  ];
  return new ArticleError('unreadable', message, { path, help, cause: error });
}

async function isSymbolicLink(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isSymbolicLink();
  } catch {
    return false;
  }
}
