import { HtmlElement, HtmlText } from '../../html/node.ts';

/**
 * What GFM turns into links by itself (https://github.github.com/gfm/#autolinks-extension-): addresses in plain text.
 * The borders are drawn tighter than GFM's: letters beyond ASCII right after an address do not belong to it.
 */
const BARE =
  /(?<![A-Za-z])https?:\/\/[A-Za-z0-9\-_[][^\s<>"'`{}\\^|\u0080-\uffff]*|(?<![^\s*_~(])www\.[A-Za-z0-9\-_]+\.[^\s<>"'`{}\\^|\u0080-\uffff]*|(?<![A-Za-z0-9.+_/-])[A-Za-z0-9][A-Za-z0-9.+_-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9_-]+)+/gi;
const TRAILING = /[?!.,:*_~;]+$/;

/** Whether `<url>` is an autolink that shows just that text (CommonMark 0.31, section 6.5). */
export function isAutolink(href: string, text: string): boolean {
  if (href === `mailto:${text}`) return EMAIL.test(text);
  return href === text && /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>|\u0000-\u0020]*$/.test(text);
}

const EMAIL =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

/**
 * Makes links of the addresses in a text, so that all parsers agree on what is linked: those without GFM's extension
 * too, and those with it on where the address ends. Returns the nodes to put in the text's place; null when it has none.
 */
export function linkBareAddresses(text: string): (HtmlText | HtmlElement)[] | null {
  if (!/:\/\/|www\.|@/i.test(text)) return null;
  const nodes: (HtmlText | HtmlElement)[] = [];
  let done = 0;
  for (const match of text.matchAll(BARE)) {
    const address = trimAddress(match[0]);
    if (!/^https?:\/\/.|@|^www\../i.test(address)) continue;
    if (match.index > done) nodes.push(new HtmlText(text.slice(done, match.index)));
    nodes.push(linkTo(address));
    done = match.index + address.length;
  }
  if (done === 0) return null;
  if (done < text.length) nodes.push(new HtmlText(text.slice(done)));
  return nodes;
}

/** Punctuation that ends the sentence and a parenthesis that was opened before are not part of an address. */
function trimAddress(raw: string): string {
  let address = raw;
  for (;;) {
    const before = address;
    address = address.replace(TRAILING, '');
    if (address.endsWith(')') && count(address, ')') > count(address, '(')) address = address.slice(0, -1);
    if (address.endsWith(']') && count(address, ']') > count(address, '[')) address = address.slice(0, -1);
    if (address === before) return address;
  }
}

const count = (text: string, character: string) => text.split(character).length - 1;

function linkTo(address: string): HtmlElement {
  const isEmail = !/^(?:https?:\/\/|www\.)/i.test(address);
  const href = isEmail ? `mailto:${address}` : /^www\./i.test(address) ? `http://${address}` : address;
  return linkElement(href, address);
}

/** A link that shows a plain text. */
export function linkElement(href: string, text: string): HtmlElement {
  const link = new HtmlElement('a');
  link.attribs['href'] = href;
  link.appendChild(new HtmlText(text));
  return link;
}
