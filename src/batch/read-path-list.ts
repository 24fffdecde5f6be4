/** Splits a list of paths: one a line (an empty line is none), or NUL-separated, which any file name survives. */
export function readPathList(text: string, separator: 'line' | 'nul'): string[] {
  const parts = separator === 'nul' ? text.split('\0') : text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return parts.filter((part) => part !== '');
}
