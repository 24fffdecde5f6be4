import type { HtmlElement } from '../html/node.ts';

/**
 * Keys that tell where the article itself is. `link` and `source` may be another page that it is about, and what importers
 * keep (`wordpress_url`, `blogger_orig_url`, `guid`) is where it was before its pictures moved.
 */
const ADDRESS_KEYS = [
  'canonical_url',
  'canonicalUrl',
  'canonicalURL',
  'canonical',
  'url',
  'permalink',
  'original_url',
  'originalUrl',
  'source_url',
  'sourceUrl',
] as const;

/** What relative addresses in an article are relative to; null where nothing says it. */
export function baseAddress(
  root: HtmlElement,
  data: Readonly<Record<string, unknown>>,
  asked: string | undefined,
): string | null {
  const document = asked ?? ownAddress(data);
  const written = root.getElementsByTagName('base').find((base) => base.hasAttribute('href'))?.attribs['href'];
  return written === undefined ? document : (absolute(written, document) ?? document);
}

/** An address made absolute; null where it is relative to nothing, part of a template, or holds the picture itself. */
export function absolute(address: string, base: string | null): string | null {
  const written = address.trim();
  if (written === '' || /\{\{|\{%|^data:/i.test(written)) return null;
  try {
    // Pages on the web today are read through https.
    return new URL(written, base ?? (written.startsWith('//') ? 'https://x.invalid/' : undefined)).href;
  } catch {
    return null;
  }
}

/** Where the article is, or was, on the web, as its front matter says; null where it does not. */
export function ownAddress(data: Readonly<Record<string, unknown>>): string | null {
  for (const key of ADDRESS_KEYS) {
    const value = data[key];
    if (typeof value === 'string' && /^https?:\/\/[^\s/]/i.test(value.trim())) return absolute(value, null);
  }
  return null;
}
