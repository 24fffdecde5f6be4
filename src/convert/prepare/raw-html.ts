import { AttributeSet } from '../../html/attributes.ts';
import { isBlockElement, isControl, isHidden, isMediaElement, isSilentElement } from '../../html/element-kinds.ts';
import { HtmlElement, type HtmlNode, HtmlText } from '../../html/node.ts';
import { escapeText, type MarkupNode, outerHtml, startTag } from '../../html/serialize.ts';
import { cellAlignment } from './cell-alignment.ts';
import { canonicalImage } from './image.ts';
import type { Marks } from './mark.ts';

/** Attributes that carry meaning; the rest (classes, styles, scripts, tracking) goes. */
const KEPT_ATTRIBUTES = new Set(
  `href src alt title colspan rowspan align start reversed value type checked disabled dir lang cite datetime open
  headers scope width height`.split(/\s+/),
);
/** Elements that only style what is in them. */
const STYLING = new Set('span font small big center nobr label time data o:p tbody'.split(' '));
const MEDIA_PARTS = new Set('source track param embed object iframe img'.split(' '));

/**
 * An element as HTML on one line: the smallest that shows the same, safe between Markdown paragraphs for every
 * CommonMark parser (no line end, so no blank line, https://spec.commonmark.org/0.31.2/#html-blocks).
 *
 * @param marks What stands around the element: it goes around what is in its cells.
 */
export function rawHtml(element: HtmlElement, anchors: ReadonlySet<string>, marks: Marks = []): string {
  const copy = cleanCopy(element, anchors);
  if (marks.length > 0)
    for (const line of [copy, ...copy.getElementsByTagName('*')]) if (HOLDS_LINE.test(line.name)) wrap(line, marks);
  return outerHtml(copy, { text: (data) => oneLine(escapeText(data)), start: shortTag });
}

const HOLDS_LINE = /^(?:td|th|caption|dt|summary|figcaption)$/;

function wrap(line: HtmlElement, marks: Marks): void {
  let outer: HtmlElement | null = null;
  let inner = line;
  for (const mark of marks) {
    const element = new HtmlElement(mark.name, Object.assign(new AttributeSet(), mark.attribs));
    outer ??= element;
    if (inner !== line) inner.appendChild(element);
    inner = element;
  }
  inner.setChildren(line.children);
  if (outer !== null) line.setChildren([outer]);
}

/** An embed (`iframe`, `video`, `object` …) as HTML on one line, with all that its player needs and no fallback text. */
export function rawMedia(element: HtmlElement): string {
  return outerHtml(copyMedia(playerOf(element)), { text: () => '', start: shortTag });
}

/**
 * A drawing or a formula (`svg`, `math`) as HTML in a line of Markdown: its text must not look like Markdown.
 */
export function rawForeign(element: HtmlElement): string {
  return outerHtml(element.cloneNode(true), {
    text: (data) => oneLine(escapeText(data)).replace(/[\\`*_~[\]|:@]/g, (c) => `&#${c.charCodeAt(0)};`),
    start: shortTag,
  }).replace(/<!--[\s\S]*?-->/g, '');
}

/** A start tag on one line; an attribute without a value needs none written. */
function shortTag(node: MarkupNode): string {
  return oneLine(startTag(node)).replace(/ (?!alt=)([\w:.-]+)=""(?=[ >])/g, ' $1');
}

function oneLine(html: string): string {
  return html.replace(/\r\n?|\n/g, '&#10;');
}

/** A copy without what does not show or only styles, white space collapsed; without recursion. */
function cleanCopy(source: HtmlElement, anchors: ReadonlySet<string>): HtmlElement {
  const copy = shallow(source, anchors);
  const stack: { node: HtmlNode; into: HtmlElement; pre: boolean }[] = [];
  let isAfterSpace = true;
  const push = (parent: HtmlElement, into: HtmlElement, pre: boolean) => {
    for (let i = parent.children.length - 1; i >= 0; i--) stack.push({ node: parent.children[i]!, into, pre });
  };
  push(source, copy, source.name === 'pre');
  for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
    const { node, into, pre } = job;
    if (node.type === 'text') isAfterSpace = addText(into, node.data, pre, isAfterSpace);
    if (!(node instanceof HtmlElement)) continue;
    // A block begins and ends a line; white space at its border shows nothing.
    if (isBlockElement(node.name) || node.name === 'br') isAfterSpace = true;
    else if (node.name === 'img' || isMediaElement(node.name)) isAfterSpace = false;
    if (isSilentElement(node) || isHidden(node) || (isControl(node.name) && node.attribs['type'] !== 'checkbox'))
      continue;
    if (node.name === 'noscript') continue;
    if (node.name === 'img') {
      const image = canonicalImage(node);
      if (image !== null) into.appendChild(image);
    } else if (isMediaElement(node.name)) into.appendChild(copyMedia(node));
    else if (STYLING.has(node.name) && anchorOf(node, anchors) === null) push(node, into, pre);
    else {
      const child = shallow(node, anchors);
      into.appendChild(child);
      push(node, child, pre || node.name === 'pre');
    }
  }
  return copy;
}

/** Adds text, white space collapsed; true where white space that follows would collapse into it. */
function addText(into: HtmlElement, data: string, pre: boolean, isAfterSpace: boolean): boolean {
  if (pre) {
    // A line end right after <pre> is not part of its text: one more keeps the one that is.
    const isFirst = into.name === 'pre' && into.firstChild === null;
    into.appendChild(new HtmlText(isFirst && data.startsWith('\n') ? `\n${data}` : data));
    return false;
  }
  const isBorder = isAfterSpace || isTablePart(into.name) || (into.lastChild !== null && isBlockBorder(into.lastChild));
  const collapsed = data.replace(/[ \t\n\r\f]+/g, ' ');
  const text = isBorder && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
  if (text === '') return isAfterSpace;
  into.appendChild(new HtmlText(text));
  return text.endsWith(' ');
}

const isTablePart = (name: string) => /^(?:table|thead|tbody|tfoot|tr|ul|ol|dl)$/.test(name);
const isBlockBorder = (node: HtmlNode) => node instanceof HtmlElement && isBlockElement(node.name);

function shallow(source: HtmlElement, anchors: ReadonlySet<string>): HtmlElement {
  const copy = new HtmlElement(source.name, new AttributeSet(), source.namespace);
  for (const name in source.attribs) {
    if (KEPT_ATTRIBUTES.has(name) && !isSizeOfText(source, name)) copy.attribs[name] = source.attribs[name]!.trim();
  }
  const align = /^t[dh]$/.test(source.name) ? cellAlignment(source) : null;
  if (align !== null) copy.attribs['align'] = align;
  const anchor = anchorOf(source, anchors);
  if (anchor !== null) copy.attribs['id'] = anchor;
  if (source.name === 'a' && /^\s*(?:java|vb|live)script:/i.test(copy.attribs['href'] ?? ''))
    delete copy.attribs['href'];
  return copy;
}

/** The sizes of cells and tables are style; those of media are not. */
function isSizeOfText(source: HtmlElement, name: string): boolean {
  return name === 'width' || name === 'height' || (name === 'align' && !/^t[dhr]$/.test(source.name));
}

function anchorOf(element: HtmlElement, anchors: ReadonlySet<string>): string | null {
  const id = element.attribs['id'] ?? (element.name === 'a' ? element.attribs['name'] : undefined);
  return id !== undefined && anchors.has(id) ? id : null;
}

/** An `object` without data of its own and the `embed` in it are one player, written twice for two kinds of browsers. */
function playerOf(element: HtmlElement): HtmlElement {
  if (element.name !== 'object' || element.attribs['data']) return element;
  return element.getElementsByTagName('embed').find((embed) => embed.attribs['src']) ?? element;
}

function copyMedia(source: HtmlElement): HtmlElement {
  const copy = new HtmlElement(source.name);
  for (const name in source.attribs) {
    if (!/^on|^class$|^id$/i.test(name) && /^[A-Za-z_:][\w.:-]*$/.test(name))
      copy.attribs[name] = source.attribs[name]!;
  }
  const stack = source.children.map((node) => ({ node, into: copy })).reverse();
  for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
    const { node, into } = job;
    if (!(node instanceof HtmlElement) || !MEDIA_PARTS.has(node.name)) continue;
    const part = new HtmlElement(node.name, Object.assign(new AttributeSet(), node.attribs));
    into.appendChild(part);
    for (let i = node.children.length - 1; i >= 0; i--) stack.push({ node: node.children[i]!, into: part });
  }
  return copy;
}
