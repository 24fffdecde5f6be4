import { encodeUrl } from './destination.ts';

/**
 * What GFM turns into links by itself (https://github.github.com/gfm/#autolinks-extension-): addresses in plain text.
 * The borders are drawn tighter than GFM's: letters beyond ASCII right after an address do not belong to it.
 */
const BARE =
  /(?<![A-Za-z])https?:\/\/(?:[A-Za-z0-9\-_[]|[\u00a1-\uffff]+)[^\s<>"'`{}\\^|\u0080-\uffff]*|(?<![^\s*_~([\]])www\.[A-Za-z0-9\-_]+\.[^\s<>"'`{}\\^|\u0080-\uffff]*|(?<![A-Za-z0-9.+_/-])[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9_-]+)+/gi;
const TRAILING = new Set('?!.,:*_~;');

/** Whether `<url>` is an autolink that shows just that text (CommonMark 0.31, section 6.5). */
export function isAutolink(href: string, text: string): boolean {
  if (href === `mailto:${text}`) return EMAIL.test(text);
  // Most links show other words, which the pattern tells sooner than what is encoded.
  return /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>|`\u0000-\u0020]*$/.test(text) && encodeUrl(href) === encodeUrl(text);
}

const EMAIL =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

/** An address in a text: where it stands and where it leads. */
export interface BareAddress {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** The addresses in a text that all parsers should link alike, those with GFM's extension and those without. */
export function bareAddresses(text: string): BareAddress[] {
  if (!mayHoldAddress(text)) return [];
  const found: BareAddress[] = [];
  for (const match of text.matchAll(BARE)) {
    const address = trimAddress(match[0]);
    if (!/^https?:\/\/.|@|^www\../i.test(address)) continue;
    found.push({ start: match.index, end: match.index + address.length, href: hrefOf(address) });
  }
  return found;
}

/** Few texts hold one, and searching for two plain strings and a letter is quicker than trying the whole pattern. */
function mayHoldAddress(text: string): boolean {
  return text.includes('://') || text.includes('@') || /[wW]{3}\./.test(text);
}

/** Punctuation that ends the sentence and a bracket that was opened before are not part of an address. */
function trimAddress(raw: string): string {
  const surplus = { ')': count(raw, ')') - count(raw, '('), ']': count(raw, ']') - count(raw, '[') };
  let end = raw.length;
  for (; end > 0; end--) {
    const last = raw[end - 1]!;
    if (last === ')' || last === ']') {
      if (surplus[last] <= 0) break;
      surplus[last]--;
    } else if (!TRAILING.has(last)) break;
  }
  return raw.slice(0, end);
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

function hrefOf(address: string): string {
  if (/^https?:\/\//i.test(address)) return address;
  return /^www\./i.test(address) ? `http://${address}` : `mailto:${address}`;
}
