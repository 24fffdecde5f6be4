import { detached } from '../article/detached.ts';
import type { FoundImage } from './found-image.ts';

/** A copy of a picture that does not keep its article in memory: all pictures are kept, to be looked at again. */
export function detachedImage({ image, text, address }: FoundImage): FoundImage {
  const copies = new Map<string, string>();
  // One address often is several of the texts.
  const copy = (original: string) => {
    const known = copies.get(original) ?? detached(original);
    copies.set(original, known);
    return known;
  };
  const copyIfAny = (original: string | null) => (original === null ? null : copy(original));
  const { src, url, candidates, alt, title, caption, credit, link } = image;
  return {
    image: {
      ...image,
      src: copy(src),
      url: copyIfAny(url),
      candidates: candidates.map(copy),
      alt: copyIfAny(alt),
      title: copyIfAny(title),
      caption: copyIfAny(caption),
      credit: copyIfAny(credit),
      link: copyIfAny(link),
    },
    text: text && {
      ...text,
      caption: copyIfAny(text.caption),
      credit: copyIfAny(text.credit),
      shape: copyIfAny(text.shape),
    },
    address: copy(address),
  };
}
