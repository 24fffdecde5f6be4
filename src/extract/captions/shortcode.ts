import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import { isUnread } from './hidden.ts';
import type { Page } from './page.ts';
import { collapse } from './read-caption.ts';

/** A shortcode or a template tag: its name and what it says. */
export interface Shortcode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Whether it is a closing one: `[/caption]`, `{% endfigure %}`. */
  isClosing: boolean;
}

const OPENINGS = ['{{<', '{{%', '{%', '['] as const;
const CLOSINGS: Readonly<Record<(typeof OPENINGS)[number], string>> = {
  '{{<': '>}}',
  '{{%': '%}}',
  '{%': '%}',
  '[': ']',
};
const LONGEST = 4_000;
const FARTHEST = 400;

/** Reads one shortcode that is the whole text, such as `[caption width="300"]` or `{{< figure caption="x" >}}`; null if it is none. */
export function readShortcode(text: string): Shortcode | null {
  const whole = text.trim();
  const opening = OPENINGS.find((mark) => whole.startsWith(mark));
  if (opening === undefined || whole.length > LONGEST) return null;
  const closing = CLOSINGS[opening];
  if (!whole.endsWith(closing)) return null;
  const inside = whole.slice(opening.length, -closing.length).replace(/^-|-$/g, '').trim();
  const name = /^\/?\s{0,3}[\w.-]{1,60}/u.exec(inside)?.[0] ?? '';
  if (name === '') return null;
  const bare = name.replace(/^\/?\s*/u, '');
  const isClosing = name.startsWith('/') || (opening === '{%' && bare.startsWith('end'));
  return { name: bare.replace(/^end/u, ''), attributes: readAttributes(inside.slice(name.length)), isClosing };
}

/** The quotes that editors and wptexturize leave behind. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '”': '”',
  '″': '″',
  '‘': '’',
  '「': '」',
};

/** `key="value"`, `key: "value"`, `key=value`, read from left to right. */
function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const key = /([\p{L}\d_-]{1,40})\s{0,3}[=:]\s{0,3}/uy;
  let at = 0;
  while (at < text.length) {
    key.lastIndex = at;
    const found = key.exec(text);
    if (found === null) {
      at++;
      continue;
    }
    const start = key.lastIndex;
    const closing = QUOTES[text[start] ?? ''];
    const end =
      closing === undefined ? text.slice(start).search(/\s|$/u) + start : endOfQuoted(text, start + 1, closing);
    const value = closing === undefined ? text.slice(start, end) : text.slice(start + 1, end);
    if (!attributes.has(found[1]!.toLowerCase())) attributes.set(found[1]!.toLowerCase(), value.replaceAll('\\"', '"'));
    at = Math.max(end + 1, start + 1);
  }
  return attributes;
}

function endOfQuoted(text: string, from: number, closing: string): number {
  let first = -1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === closing) {
      // The parser has already turned `&quot;` into quotes, so that only what follows tells the last one.
      if (/^(?:\s{0,20}\/?$|\s{1,20}[\p{L}\d_-]{1,40}\s?[=:])/u.test(text.slice(at + 1, at + 65))) return at;
      if (first < 0) first = at;
    }
  }
  return first < 0 ? text.length : first;
}

/** The shortcode that stands right before a node, with nothing to see in between, maybe in a paragraph of its own. */
export function shortcodeBefore(node: HtmlElement, page: Page): Shortcode | null {
  let current: HtmlNode = node;
  for (let height = 0; height < 5; height++) {
    let before = current.prev;
    while (before !== null && page.isBlank(before)) before = before.prev;
    if (before !== null) {
      const text = lastText(before);
      return text === null ? null : readShortcode(lastBracketed(text.trimEnd()));
    }
    if (!(current.parent instanceof HtmlElement)) return null;
    current = current.parent;
  }
  return null;
}

/** The last text node in or at a node; null if something else ends it. */
function lastText(node: HtmlNode): string | null {
  let last: HtmlNode | undefined = node;
  for (let depth = 0; depth < 6 && last instanceof HtmlElement; depth++) {
    last = last.children.findLast(
      (child) => child.type !== 'comment' && !(child.type === 'text' && child.data.trim() === ''),
    );
  }
  return last?.type === 'text' ? last.data.slice(-LONGEST) : null;
}

/** The bracketed stretch that ends a text; empty if none does. */
function lastBracketed(text: string): string {
  const opening = OPENINGS.find((mark) => text.endsWith(CLOSINGS[mark]));
  if (opening === undefined) return '';
  const at = text.lastIndexOf(opening);
  return at < 0 ? '' : text.slice(at);
}

/** The visible text after a node up to a mark, through the ends of elements; null if a picture or too much comes first. */
export function textUpTo(node: HtmlElement, mark: string, page: Page): string | null {
  let text = '';
  let current: HtmlNode | null = following(node);
  for (let count = 0; current !== null && count < FARTHEST; count++) {
    if (current.type === 'text') {
      text += current.data;
      const end = text.indexOf(mark);
      if (end >= 0) return collapse(text.slice(0, end));
      if (text.length > LONGEST) return null;
    } else if (current instanceof HtmlElement) {
      if (['br', 'p', 'div'].includes(current.name)) text += ' ';
      const { pictureStart, pictureEnd } = page.extentOf(current);
      // The twin of the picture itself counts for nothing.
      if (pictureStart !== pictureEnd) return null;
      if (!isUnread(current) && current.children[0] !== undefined) {
        current = current.children[0];
        continue;
      }
    }
    current = following(current);
  }
  return null;
}

/** The next node in reading order that is not inside this one. */
function following(node: HtmlNode): HtmlNode | null {
  let current: HtmlNode = node;
  while (current.next === null) {
    if (!(current.parent instanceof HtmlElement)) return null;
    current = current.parent;
  }
  return current.next;
}
