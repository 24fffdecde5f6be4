import { createRequire } from 'node:module';

/** article-kit's version, out of its package.json. */
export function readVersion(): string {
  // By its own name, because bundled code stands at another depth than its source.
  const { version } = createRequire(import.meta.url)('article-kit/package.json') as { version: string };
  return version;
}
