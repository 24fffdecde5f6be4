import type { HtmlElement } from '../../html/node.ts';

/** A mark that text can carry. `html` marks have no Markdown and stay as their tag. */
export type MarkKind = 'a' | 'html' | 'strong' | 'em' | 'del' | 'code';

/** One mark on a run of text. Marks with equal keys are the same mark: where they touch, they are one. */
export interface Mark {
  readonly kind: MarkKind;
  /** The element's name where it is written as a tag. */
  readonly name: string;
  readonly key: string;
  /** The attributes that carry meaning: `href`, `title`, `dir`. */
  readonly attribs: Readonly<Record<string, string>>;
}

/** The marks of a run, outermost first. One array stands for one set: equal sets of one leaf share it where possible. */
export type Marks = readonly Mark[];

const CORE: Readonly<Record<string, MarkKind>> = {
  b: 'strong',
  strong: 'strong',
  em: 'em',
  i: 'em',
  // Browsers set these in italics; the reader sees no difference to <em>.
  cite: 'em',
  dfn: 'em',
  var: 'em',
  del: 'del',
  s: 'del',
  strike: 'del',
  code: 'code',
  tt: 'code',
  samp: 'code',
};

const TAGS = new Set('sup sub ins u mark kbd q ruby rt rp rb rtc bdo bdi'.split(' '));
/** Marks whose borders are visible, so that neighbours stay two. */
const BORDERED = new Set('kbd q ruby rt rp rb rtc'.split(' '));
const NO_ATTRIBUTES = Object.freeze({});
const coreMarks = new Map<MarkKind, Mark>();
let serial = 0;

function coreMark(kind: MarkKind): Mark {
  let mark = coreMarks.get(kind);
  if (mark === undefined) {
    mark = { kind, name: kind, key: kind, attribs: NO_ATTRIBUTES };
    coreMarks.set(kind, mark);
  }
  return mark;
}

/** The mark of bold text. */
export const strongMark = coreMark('strong');

/** The marks that an element puts on its text, outermost first; most elements put none. */
export function marksOf(element: HtmlElement): Mark[] {
  const { name, attribs } = element;
  const marks: Mark[] = [];
  if (name === 'a') {
    const link = linkMark(attribs);
    if (link !== null) marks.push(link);
  } else if (TAGS.has(name)) {
    const kept: Record<string, string> = name === 'bdo' && attribs['dir'] ? { dir: attribs['dir'] } : NO_ATTRIBUTES;
    const key = BORDERED.has(name) ? `${name} ${++serial}` : `${name} ${kept['dir'] ?? ''}`;
    marks.push({ kind: 'html', name, key, attribs: kept });
  } else if ((name === 'abbr' || name === 'acronym') && attribs['title']?.trim()) {
    const title = oneLine(attribs['title']);
    marks.push({ kind: 'html', name: 'abbr', key: `abbr ${title}`, attribs: { title } });
  } else if (Object.hasOwn(CORE, name)) marks.push(coreMark(CORE[name]!));
  if (attribs['style'] !== undefined) return styleMarks(attribs['style'], marks);
  return marks;
}

/** Adds marks to a set; a mark that is there already is not put on twice, and of links the innermost counts. */
export function withMarks(before: Marks, added: readonly Mark[]): Marks {
  const hasLink = added.some((mark) => mark.kind === 'a') && before.some((mark) => mark.kind === 'a');
  const old = hasLink ? before.filter((mark) => mark.kind !== 'a') : before;
  const fresh = added.filter(
    (mark) => !old.some((o) => o.key === mark.key || (o.kind === mark.kind && o.name === mark.name)),
  );
  return fresh.length === 0 ? old : [...old, ...fresh];
}

/** The marks that two neighbours share from the outside in: what a space between them carries. */
export function commonMarks(a: Marks, b: Marks): Marks {
  if (a === b) return a;
  const shared = a.filter((mark) => b.some((other) => other.key === mark.key));
  return shared.length === a.length ? a : shared;
}

/** A link's mark; null where there is no target, or one that runs a script. */
function linkMark(attribs: HtmlElement['attribs']): Mark | null {
  const href = attribs['href']?.replace(/[\t\n\r]/g, '').trim();
  if (!href || /^(?:java|vb|live)script:/i.test(href)) return null;
  return linkTo(href, oneLine(attribs['title'] ?? ''));
}

/** The mark of a link. */
export function linkTo(href: string, title = ''): Mark {
  return { kind: 'a', name: 'a', key: `a ${++serial}`, attribs: title ? { href, title } : { href } };
}

/** What inline styles make of text: many editors write bold and italics no other way. */
function styleMarks(style: string, marks: Mark[]): Mark[] {
  const weight = /(?:^|;)\s*font-weight\s*:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /(?:^|;)\s*font-style\s*:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase();
  const line = /(?:^|;)\s*text-decoration(?:-line)?\s*:\s*([^;]+)/i.exec(style)?.[1]?.toLowerCase() ?? '';
  const plain = (kind: MarkKind) => marks.filter((mark) => mark.kind !== kind);
  let result = marks;
  if (weight !== undefined) {
    const bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
    if (weight === 'normal' || weight === 'lighter' || Number(weight) < 600) result = plain('strong');
    else if (bold && !result.some((mark) => mark.kind === 'strong')) result = [...result, coreMark('strong')];
  }
  if (slant !== undefined) {
    if (slant === 'normal') result = result.filter((mark) => mark.kind !== 'em');
    else if (/^(?:italic|oblique)/.test(slant) && !result.some((mark) => mark.kind === 'em'))
      result = [...result, coreMark('em')];
  }
  if (line.includes('line-through') && !result.some((mark) => mark.kind === 'del'))
    result = [...result, coreMark('del')];
  return result;
}

/** Text of an attribute on one line. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}
