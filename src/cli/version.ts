import { createRequire } from 'node:module';

/** The version, which the build writes in here. */
declare const ARTICLE_KIT_VERSION: string | undefined;

/** article-kit's version, out of its package.json. */
export function readVersion(): string {
  if (typeof ARTICLE_KIT_VERSION === 'string') return ARTICLE_KIT_VERSION;
  const { version } = createRequire(import.meta.url)('article-kit/package.json') as { version: string };
  return version;
}
