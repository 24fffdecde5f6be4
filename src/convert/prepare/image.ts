import { imageSource } from '../../html/image-source.ts';
import { HtmlElement } from '../../html/node.ts';
import { oneLine } from './mark.ts';

/** A picture as the canonical tree has it: address, text for those who do not see it, title. */
export function canonicalImage(image: HtmlElement): HtmlElement | null {
  const src = imageSource(image);
  if (src === null) return null;
  const canonical = new HtmlElement('img');
  canonical.attribs['src'] = src;
  canonical.attribs['alt'] = oneLine(image.attribs['alt'] ?? '');
  const title = oneLine(image.attribs['title'] ?? '');
  if (title !== '') canonical.attribs['title'] = title;
  return canonical;
}
