import { HtmlElement, HtmlText } from '../../html/node.ts';
import { isAutolink } from './autolink.ts';

/** Makes autolinks (`<https://…>`) of links that show nothing but their own address. */
export function writeAutolinks(parent: HtmlElement): void {
  let hasAutolink = false;
  const children = parent.children.map((child) => {
    if (!(child instanceof HtmlElement) || child.name === 'code' || child.name === 'raw-inline') return child;
    if (child.name !== 'a') writeAutolinks(child);
    else if (showsItsAddress(child)) {
      hasAutolink = true;
      const element = new HtmlElement('autolink');
      element.appendChild(new HtmlText(child.textContent));
      return element;
    }
    return child;
  });
  if (hasAutolink) parent.setChildren(children);
}

function showsItsAddress(link: HtmlElement): boolean {
  const [text, ...more] = link.children;
  if (!(text instanceof HtmlText) || more.length > 0 || link.hasAttribute('title')) return false;
  return isAutolink(link.attribs['href'] ?? '', text.data);
}
