import { lstatSync } from 'node:fs';
import { ArticleError } from './article-error.ts';

const REASONS: Record<string, readonly [message: string, help: string]> = {
  EACCES: ['permission denied', 'Give yourself the right to read it, or leave it out.'],
  EPERM: ['permission denied', 'Give yourself the right to read it, or leave it out.'],
  EISDIR: ['this is a folder, not a file', 'Name the files in it.'],
  ELOOP: ['the symbolic links go round in a circle', 'Mend the link, or leave it out.'],
  EMFILE: ['too many open files', 'Raise the limit with ulimit -n.'],
  ENAMETOOLONG: ['the name is too long for this system', 'Check the path.'],
  ERR_FS_FILE_TOO_LARGE: ['the file is larger than 2 GB', 'Split it, or leave it out.'],
};

/**
 * What the file system's error means for somebody who wants to read an article.
 *
 * @param path as the user named it.
 * @param file where that is.
 */
export function readingError(error: unknown, path: string, file: string): ArticleError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    if (isSymbolicLink(file)) {
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

function isSymbolicLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}
