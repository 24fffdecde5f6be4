import type { HtmlElement } from './node.ts';

/** Where lazy loaders keep the address of the real picture; `src` is then a stand-in or a blurred preview. */
const LAZY_ATTRIBUTES = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src'];
/** Attributes that may hold it as well, or something else: asked only where `src` is no picture. */
const OTHER_ATTRIBUTES = ['data-original-src', 'data-url', 'data-echo', 'data-lazyload'];
/** Names that pictures have only while the real one is awaited. */
const PLACEHOLDER =
  /^data:|(?:^|[/_.-])(?:blank|spacer|transparent|placeholder|loading|pixel|1x1|grey|gray|lazy(?:load)?|clear|empty)(?:[_.-][\w.-]*)?\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;

/** The address of a picture: the real one behind a lazy loader's stand-in. Null where there is none. */
export function imageSource(image: HtmlElement): string | null {
  const lazy = firstUrl(image, LAZY_ATTRIBUTES);
  if (lazy !== null) return lazy;
  const src = clean(image.attribs['src']);
  if (src !== null && !PLACEHOLDER.test(src)) return src;
  const candidates = image.attribs['data-srcset'] ?? image.attribs['srcset'];
  return firstUrl(image, OTHER_ATTRIBUTES) ?? firstCandidate(candidates) ?? src;
}

/** Every address that a picture might be fetched from. */
export function imageSources(image: HtmlElement): string[] {
  const all = ['src', ...LAZY_ATTRIBUTES, ...OTHER_ATTRIBUTES].map((name) => clean(image.attribs[name]));
  return all.filter((url) => url !== null);
}

function firstUrl(image: HtmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const url = clean(image.attribs[name]);
    if (url !== null && !PLACEHOLDER.test(url) && /[/.]/.test(url)) return url;
  }
  return null;
}

function clean(url: string | undefined): string | null {
  return url?.replace(/[\t\n\r]/g, '').trim() || null;
}

/** The first address of a `srcset`. */
function firstCandidate(srcset: string | undefined): string | null {
  const first = clean(srcset?.trim().split(/\s+|,\s/)[0]);
  return first === null || PLACEHOLDER.test(first) ? null : first;
}
