import { hostOf } from './host-of.ts';

/**
 * The keys under which articles keep the address that they are from, the most telling first: what importers, robots that
 * read feeds, and authors who publish twice write.
 */
const ADDRESS_KEYS = [
  'canonical_url',
  'canonicalUrl',
  'canonical',
  'original_url',
  'originalUrl',
  'original',
  'source_url',
  'sourceUrl',
  'source',
  'url',
  'link',
  'permalink',
  'blogger_orig_url',
  'wordpress_url',
  'guid',
  'from',
];

/**
 * The domain that an article is from: the host of the first whole address among `ADDRESS_KEYS`; null if there is none.
 *
 * The links in its body have no part in it. They say what the article points to, there are many of them, and a group that
 * held articles from a site next to articles that mention it would mean nothing; `DomainStats` counts them.
 */
export function ownDomain(data: Readonly<Record<string, unknown>>): string | null {
  for (const key of ADDRESS_KEYS) {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    const host = typeof value === 'string' ? hostOf(value) : null;
    if (host !== null) return host;
  }
  return null;
}
