import type { HtmlElement } from '../../html/node.ts';
import { MARK_BITS } from './styles.ts';

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

/** The marks that an element's name stands for, as bits. */
export function ownMarks({ name }: HtmlElement): number {
  return Object.hasOwn(MARKS, name) ? MARKS[name]! : 0;
}

/** The marks that an element's name or its `style` leaves open, as bits. */
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
