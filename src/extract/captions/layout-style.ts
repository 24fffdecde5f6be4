import type { HtmlElement } from '../../html/node.ts';
import { hasClassWord } from './class-words.ts';

const CENTRE_WORDS = new Set('center centre centered centred aligncenter zentriert centrado'.split(' '));
/** Utility classes for small letters. */
const SMALL_CLASSES = new Set(
  'text-sm text-xs small smaller tiny text-small font-small fs-6 fs-7 has-small-font-size text-muted muted'.split(' '),
);
const SMALL_SIZE =
  /font-size\s{0,3}:\s{0,3}(?:(?:[5-9]|1[0-3])(?:\.\d{1,3})?px|(?:[5-9]|10)(?:\.\d{1,3})?pt|0?\.\d{1,4}r?em|[5-8]\d%|x{0,2}-?small|smaller)/i;

/** Whether the element sets its text in the middle. */
export function isCentred(element: HtmlElement): boolean {
  const { style, align } = element.attribs;
  if (element.name === 'center' || align?.toLowerCase() === 'center') return true;
  if (style !== undefined && /text-align\s{0,3}:\s{0,3}center/i.test(style)) return true;
  return hasClassWord(element, CENTRE_WORDS);
}

/** Whether the element sets its text smaller than the body's. */
export function isSmallPrint(element: HtmlElement): boolean {
  const { style, size } = element.attribs;
  if (element.name === 'small' || element.name === 'h6') return true;
  if (element.name === 'font' && size !== undefined) return /^(?:[12]|-\d)$/.test(size.trim());
  if (style !== undefined && SMALL_SIZE.test(style)) return true;
  return element.className !== '' && element.className.split(/\s+/).some((name) => SMALL_CLASSES.has(name));
}
