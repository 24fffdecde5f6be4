import { imageAddresses } from '../../../html/image-addresses.ts';
import { HtmlElement } from '../../../html/node.ts';
import { SOFT } from '../atoms.ts';
import { canonicalUrl } from '../canonical-url.ts';
import { collapseSpace } from '../characters.ts';
import type { ElementReader } from '../reader.ts';

/** Reads a picture. Any of its addresses will do: the first that has been met on the other side is taken. */
export const readImage: ElementReader = (element, reader) => {
  const { lexicon, pen, pictures } = reader;
  const addresses = imageAddresses(element)
    .map(({ url }) => canonicalUrl(url))
    .filter((url) => url !== '');
  if (addresses.length === 0) return;
  const address = addresses.find((url) => lexicon.has('image', url)) ?? addresses[0]!;
  const at = pen.inline(lexicon.code('image', address), element);
  const { alt, title } = element.attribs;
  pictures.set(at, { address, alt: collapseSpace(alt ?? ''), title: collapseSpace(title ?? '') });
};

/** Reads embedded media: the address is what is there to see, the content only stands in for it. */
export const readMedia: ElementReader = (element, reader) => {
  const { lexicon, media, pen } = reader;
  const address = canonicalUrl(mediaAddress(element) ?? '');
  if (address !== '') media.set(pen.inline(lexicon.code('media', address), element), address);
  // An iframe's content is source text, an object without an address is nothing but a wrapper of what is in it.
  if (element.name === 'iframe') return;
  const isFallback = address !== '' || element.name !== 'object';
  reader.within({ isOptional: isFallback || pen.context.isOptional }, element);
};

function mediaAddress({ attribs, children }: HtmlElement): string | undefined {
  const own = attribs['src'] || attribs['data'] || attribs['data-src'];
  if (own) return own;
  const source = children.find(
    (child) => child instanceof HtmlElement && child.name === 'source' && Boolean(child.attribs['src']),
  );
  return source instanceof HtmlElement ? source.attribs['src'] : undefined;
}

/** Reads a formula in MathML: one thing, whatever its parts say. */
export const readMath: ElementReader = (element, reader) => {
  reader.pen.inline(reader.lexicon.code('math'), element, SOFT);
  reader.within({ isOptional: true }, element);
};
