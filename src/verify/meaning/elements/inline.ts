import type { HtmlElement } from '../../../html/node.ts';
import { collapseSpace } from '../characters.ts';
import { OPTIONAL } from '../atoms.ts';
import { canonicalUrl } from '../canonical-url.ts';
import type { ElementReader, Reader } from '../reader.ts';
import { MARK_BITS } from '../styles.ts';

const { strong, em, del, code, u } = MARK_BITS;

const MARKS: Readonly<Record<string, number>> = {
  strong,
  b: strong,
  em,
  i: em,
  del,
  s: del,
  strike: del,
  code,
  kbd: code,
  samp: code,
  tt: code,
  sup: MARK_BITS.sup,
  sub: MARK_BITS.sub,
  ins: MARK_BITS.ins,
  u,
  mark: MARK_BITS.mark,
  rt: MARK_BITS.rt,
  rtc: MARK_BITS.rt,
  q: MARK_BITS.q,
  bdo: MARK_BITS.bdo,
};
/** Browsers draw these in italics or in a typewriter's letters; whether that is a mark is open. */
const FREE_MARKS: Readonly<Record<string, number>> = {
  cite: em,
  dfn: em | code,
  var: em | code,
  address: em,
  figcaption: em,
  th: strong,
  dt: strong,
  summary: strong,
  legend: strong,
};

/** The marks that an element's name or its `style` leaves open. */
export function freeMarks({ name, attribs }: HtmlElement): number {
  const free = Object.hasOwn(FREE_MARKS, name) ? FREE_MARKS[name]! : /^h[1-6]$/.test(name) ? strong : 0;
  const style = attribs['style'];
  if (style === undefined) return free;
  return (
    free |
    (/font-weight/i.test(style) ? strong : 0) |
    (/font-style/i.test(style) ? em : 0) |
    (/text-decoration/i.test(style) ? del | u : 0)
  );
}

/** Reads an element that stands within a line of text. */
export const readInline: ElementReader = (element, reader) => {
  const { pen, styles } = reader;
  const marks = Object.hasOwn(MARKS, element.name) ? MARKS[element.name]! : 0;
  let style = styles.marked(pen.context.style, marks, freeMarks(element));
  if (element.name === 'abbr' || element.name === 'acronym') {
    const title = collapseSpace(element.attribs['title'] ?? '');
    if (title !== '') style = styles.abbreviated(style, title);
  }
  if (element.name === 'a') return readLink(element, reader, style);
  if (element.name !== 'q') return reader.within({ style }, element);
  const quote = () => void pen.inline(0x22, element, OPTIONAL);
  quote();
  reader.within({ style }, element, quote);
};

function readLink(element: HtmlElement, reader: Reader, style: number): void {
  const { pen, styles } = reader;
  const target = canonicalUrl(element.attribs['href'] ?? '');
  if (target === '') return reader.within({ style }, element);
  if (/^(?:java|vb|live)script:/i.test(target)) return reader.within({ style: styles.linked(style, null) }, element);
  const link = {
    target,
    title: collapseSpace(element.attribs['title'] ?? ''),
    isFootnote: element.attribs['data-footnote-ref'] !== undefined,
    isAutolink: false,
  };
  const start = pen.length;
  reader.within({ style: styles.linked(style, link) }, element, () => {
    if (pen.length - start > target.length + 1) return;
    const text = pen.atoms.text(start, pen.length).trim();
    link.isAutolink = ['', 'http://', 'mailto:'].some((scheme) => canonicalUrl(scheme + text) === target);
  });
}
