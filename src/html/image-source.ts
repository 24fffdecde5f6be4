import { imageAddresses } from './image-addresses.ts';
import type { HtmlElement } from './node.ts';

/** The address of a picture: the real one behind a lazy loader's stand-in. Null where there is none. */
export function imageSource(image: HtmlElement): string | null {
  return imageAddresses(image)[0]?.url ?? null;
}

/** Every address that a picture might be fetched from. */
export function imageSources(image: HtmlElement): string[] {
  return imageAddresses(image).map(({ url }) => url);
}
