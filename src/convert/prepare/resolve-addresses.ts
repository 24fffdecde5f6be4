import { addressRole, isSetName } from '../../html/image-addresses.ts';
import { HtmlElement, type HtmlNode } from '../../html/node.ts';

const ADDRESSES = ['href', 'src', 'poster', 'data'];

/** Makes the addresses of links, pictures and embeds absolute. Places on the page itself and template tags stay. */
export function resolveAddresses(root: HtmlElement, baseUrl: string): void {
  const stack: HtmlNode[] = [...root.children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!(node instanceof HtmlElement)) continue;
    const names = Object.keys(node.attribs);
    const lazy = names.filter((name) => addressRole(name, node.attribs[name]!) !== null);
    for (const name of new Set([...ADDRESSES, ...lazy])) {
      const address = node.attribs[name];
      if (address !== undefined && !/^\s*(?:#|$)|[\ue000-\uf8ff]/.test(address) && URL.canParse(address, baseUrl)) {
        node.attribs[name] = new URL(address, baseUrl).href;
      }
    }
    for (const name of names.filter(isSetName)) {
      const set = node.attribs[name];
      if (set === undefined || /[\ue000-\uf8ff]/.test(set)) continue;
      node.attribs[name] = set.replace(/(^|,\s+|,(?=\S+\s))(\s*)([^\s,]+)/g, (all, comma, space, address) =>
        URL.canParse(address, baseUrl) ? `${comma}${space}${new URL(address, baseUrl).href}` : all,
      );
    }
    for (const child of node.children) stack.push(child);
  }
}
