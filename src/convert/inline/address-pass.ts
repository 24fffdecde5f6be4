import { HtmlElement, type HtmlNode, HtmlText } from '../../html/node.ts';
import { isAutolink, linkBareAddresses } from './autolink.ts';

/**
 * Makes links of bare addresses below a node, and autolinks (`<https://…>`) of links that show nothing but their own
 * address. Code and the text of other links is left alone.
 */
export function linkAddresses(parent: HtmlElement): void {
  const children: HtmlNode[] = [];
  for (const child of parent.children) {
    if (child instanceof HtmlText) children.push(...(linkBareAddresses(child.data) ?? [child]));
    else {
      if (child instanceof HtmlElement && !/^(?:a|code|raw-inline|img)$/.test(child.name)) linkAddresses(child);
      children.push(child);
    }
  }
  if (children.length !== parent.children.length || children.some(isAddress)) {
    for (const child of [...parent.children]) parent.removeChild(child);
    for (const child of children) parent.appendChild(isAddress(child) ? autolink(child as HtmlElement) : child);
  }
}

function isAddress(node: HtmlNode): boolean {
  if (!(node instanceof HtmlElement) || node.name !== 'a' || node.hasAttribute('title')) return false;
  const [text, ...more] = node.children;
  return text instanceof HtmlText && more.length === 0 && isAutolink(node.attribs['href'] ?? '', text.data);
}

function autolink(link: HtmlElement): HtmlElement {
  const element = new HtmlElement('autolink');
  element.appendChild(new HtmlText(link.textContent));
  return element;
}
