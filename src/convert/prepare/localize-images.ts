import { addressRole, isSetName } from '../../html/image-addresses.ts';
import { imageSources } from '../../html/image-source.ts';
import { HtmlElement, type HtmlNode } from '../../html/node.ts';

/**
 * Gives pictures, and links to pictures, other addresses. An image with several has one afterwards.
 *
 * @param localAddress the new address for one as it is written; null where there is none.
 */
export function localizeImages(root: HtmlElement, localAddress: (address: string) => string | null): void {
  const stack: HtmlNode[] = [...root.children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!(node instanceof HtmlElement)) continue;
    if (node.name === 'img') localizeImage(node, localAddress);
    else if (node.name === 'a' && node.hasAttribute('href')) {
      node.attribs['href'] = localAddress(node.attribs['href']!) ?? node.attribs['href']!;
    }
    for (const child of node.children) stack.push(child);
  }
}

function localizeImage(image: HtmlElement, localAddress: (address: string) => string | null): void {
  for (const address of imageSources(image)) {
    const local = localAddress(address);
    if (local === null) continue;
    for (const name of Object.keys(image.attribs)) {
      if (addressRole(name, image.attribs[name]!) !== null || isSetName(name)) delete image.attribs[name];
    }
    image.attribs['src'] = local;
    return;
  }
}
