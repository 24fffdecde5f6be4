import { imageSources } from './image-source.ts';
import type { HtmlElement } from './node.ts';
import { previousElement } from './previous-element.ts';

/**
 * The pictures that a `noscript` adds to a page: none where they are those of the element right before it, since there
 * a lazy loader shows the same picture to everybody else.
 */
export function noscriptImages(noscript: HtmlElement): readonly HtmlElement[] {
  const images = noscript.getElementsByTagName('img');
  if (images.length === 0) return images;
  const twin = previousElement(noscript);
  const shown = twin === null ? [] : [twin, ...twin.getElementsByTagName('img')].flatMap(imageSources);
  return images.some((image) => !imageSources(image).some((url) => shown.includes(url))) ? images : [];
}
