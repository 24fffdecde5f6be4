import { HtmlElement, type HtmlNode, HtmlText } from '../../html/node.ts';
import { isAutolink } from './autolink.ts';

/** Makes autolinks (`<https://…>`) of links that show nothing but their own address. */
export function writeAutolinks(parent: HtmlElement): void {
  let hasAutolink = false;
  for (const child of parent.children) {
    if (!(child instanceof HtmlElement) || child.name === 'code' || child.name === 'raw-inline') continue;
    if (child.name !== 'a') writeAutolinks(child);
    else hasAutolink ||= showsItsAddress(child);
  }
  if (hasAutolink) parent.setChildren(parent.children.map(autolinkOf));
}

function autolinkOf(child: HtmlNode): HtmlNode {
  if (!(child instanceof HtmlElement) || child.name !== 'a' || !showsItsAddress(child)) return child;
  const element = new HtmlElement('autolink');
  element.appendChild(new HtmlText(child.textContent));
  return element;
}

function showsItsAddress(link: HtmlElement): boolean {
  const [text, ...more] = link.children;
  if (!(text instanceof HtmlText) || more.length > 0 || link.hasAttribute('title')) return false;
  return isAutolink(link.attribs['href'] ?? '', text.data);
}
