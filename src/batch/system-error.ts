const WORDS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is too large for this file system',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file is in the place of a folder',
  ELOOP: 'the symbolic links go round in a circle',
  ENAMETOOLONG: 'the name is too long for this system',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  EBUSY: 'it is in use',
  EIO: 'the disk reports a fault',
};

/** The operating system's code of an error, such as `EACCES`, or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Says in plain words what the operating system refused. */
export function systemErrorWords(error: unknown): string {
  const code = systemCode(error);
  return WORDS[code] ?? (code === '' ? String(error) : code);
}
