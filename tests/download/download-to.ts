import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadPictures } from '../../src/download/download-pictures.ts';
import type { Downloaded, DownloadOptions, WantedPicture } from '../../src/download/downloaded.ts';
import type { ManifestEntry } from '../../src/download/manifest-entry.ts';

/** Patience that lets tests be quick, but not so little that a busy machine runs out of it. */
const LIMITS = { backoff: 2, connect: 5000, idle: 5000, whole: 10_000, longestWait: 3000 };

/** Pictures at these addresses, each shown by an article of its own. */
export function wanted(...addresses: string[]): WantedPicture[] {
  return addresses.map((address, index) => ({ address, article: `${index}.md` }));
}

/** Downloads from this very machine, unless a guard is given. */
export function download(
  folder: string,
  pictures: Iterable<WantedPicture> | AsyncIterable<WantedPicture>,
  options: Partial<DownloadOptions> = {},
): Promise<Downloaded<WantedPicture>> {
  const { signal } = new AbortController();
  const limits = { ...LIMITS, ...options.limits };
  return downloadPictures(pictures, {
    folder,
    userAgent: 'article-kit/0',
    signal,
    guard: () => null,
    ...options,
    limits,
  });
}

/** What the manifest of a folder says. */
export function manifest(folder: string): ManifestEntry[] {
  return JSON.parse(readFileSync(join(folder, 'images.json'), 'utf8')) as ManifestEntry[];
}

/** The names of everything in a folder, hidden files too, sorted. */
export function files(folder: string): string[] {
  return readdirSync(folder).sort();
}
