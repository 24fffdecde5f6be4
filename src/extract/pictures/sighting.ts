import { type ImageAddress, imageAddresses } from '../../html/image-addresses.ts';
import { HtmlElement } from '../../html/node.ts';

/** One element in the tree that shows a picture, or would once scripts have run. */
export interface Sighting {
  /** In the tree: the `img` itself, or what stands for it there. */
  readonly element: HtmlElement;
  /** What says its address, size and texts; `element` but for markup that is written as text. */
  readonly source: HtmlElement;
  /** The best first; those of the `picture` around it come last. */
  readonly addresses: readonly ImageAddress[];
  readonly inNoscript: boolean;
  /** The link around it, as written. */
  readonly link: string | null;
  /** Which stretch of pictures without any text between them it belongs to. */
  readonly stretch: number;
}

/** All addresses of a picture: the element's own, then those of its `picture`, stand-ins last. */
export function addressesOf(source: HtmlElement, picture: HtmlElement | null): ImageAddress[] {
  const own = source === picture ? [] : imageAddresses(source);
  const all = picture === null ? own : [...own, ...sourcesOf(picture).flatMap(imageAddresses)];
  return all.sort((a, b) => Number(a.role === 'stand-in') - Number(b.role === 'stand-in'));
}

function sourcesOf(picture: HtmlElement): HtmlElement[] {
  return picture.children.filter(
    (child): child is HtmlElement => child instanceof HtmlElement && child.name === 'source',
  );
}
