/** A path as a URI: relative to the folder that the program ran in, or absolute if the path is, or leads out of it. */
export interface FileUri {
  uri: string;
  /** Whether it is relative and stays within the folder. */
  isInside: boolean;
}

/** Writes a path as a URI, percent-encoded (RFC 3986). */
export function fileUri(path: string): FileUri {
  const drive = /^[A-Za-z]:[\\/]/.test(path);
  const parts = (drive ? path.replaceAll('\\', '/') : path).split('/').filter((part) => part !== '.');
  const isAbsolute = drive || path.startsWith('/');
  const encoded = parts.map((part, index) => (drive && index === 0 ? part : encodeURIComponent(part.toWellFormed())));
  if (isAbsolute) return { uri: `file://${drive ? '/' : ''}${encoded.join('/')}`, isInside: false };
  return { uri: encoded.join('/'), isInside: !parts.includes('..') };
}
