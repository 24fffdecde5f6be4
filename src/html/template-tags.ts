/** A body whose template tags are out of the parser's way, and the way to put them back. */
export interface ProtectedBody {
  html: string;
  /** Puts the template tags back, byte for byte. */
  restore(markdown: string): string;
  /** Puts them back as the text that they show on a page: in code they are nothing else. */
  plain(text: string): string;
  /** Leaves of them what a reader sees: the code in `{% highlight %}`, and nothing of the tags themselves. */
  shown(text: string): string;
}

/** Tags that open a region whose content is not HTML; all up to the matching end tag passes through with them. */
const REGION = /^\{(?:%-?|\{[<%])\s*(highlight|raw|codeblock|code|comment|verbatim)\b/;

/**
 * Replaces Liquid, Hexo and Hugo template tags (`{% … %}`, `{{ … }}`, `{{< … >}}`) and WordPress's shortcodes by
 * private-use characters, which the parser and the passes over the tree treat as plain text. One reading from left to
 * right.
 */
export function protectTemplateTags(html: string): ProtectedBody {
  if (!/\{\{|\{%|\[\/?[a-z]/i.test(html)) return unprotected(html);
  const base = privateUseBlock(html);
  if (base === null) return unprotected(html);
  const tags: string[] = [];
  /** What nothing ends from here on: looking once more would take time for each of them. */
  const unclosed = new Set<string>();
  let out = '';
  let done = 0;
  for (let at = nextOpening(html, 0); at >= 0; at = nextOpening(html, Math.max(at + 1, done))) {
    const end = html[at] === '[' ? shortcodeEnd(html, at) : templateEnd(html, at, unclosed);
    if (end < 0) continue;
    out += html.slice(done, at) + placeholder(base, tags.length);
    tags.push(html[at] === '[' ? decode(html.slice(at, end), IN_SHORTCODE) : html.slice(at, end));
    done = end;
  }
  if (tags.length === 0) return unprotected(html);
  const pattern = placeholderPattern(base);
  return {
    html: out + html.slice(done),
    restore: (markdown) => markdown.replace(pattern, (mark) => tags[placeholderIndex(base, mark)] ?? mark),
    plain: (text) => text.replace(pattern, (mark) => decode(tags[placeholderIndex(base, mark)] ?? mark, IN_CODE)),
    shown: (text) => text.replace(pattern, (mark) => shownOfTag(tags[placeholderIndex(base, mark)] ?? mark)),
  };
}

const asItIs = (text: string) => text;
const unprotected = (html: string): ProtectedBody => ({ html, restore: asItIs, plain: asItIs, shown: asItIs });

/** What the tags around a region enclose. */
const ENCLOSED = /^\{[\s\S]*?[%}]\}([\s\S]*)\{[%{][^{]*$/;

/** A value may stand within a word, `{{ site.name }}'s`; all other tags stand between words. */
function shownOfTag(tag: string): string {
  if (/^\{\{(?![<%])/.test(tag)) return '';
  const region = REGION.exec(tag)?.[1];
  if (region === undefined || region === 'comment') return ' ';
  return ` ${decode(ENCLOSED.exec(tag)?.[1] ?? '', IN_CODE)} `;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#038;': '&',
  '&#38;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const decode = (text: string, entities: RegExp) => text.replace(entities, (entity) => ENTITIES[entity]!);
/** Code shows what its source escapes. */
const IN_CODE = /&(?:lt|gt|amp|quot|#39);/g;
/** A shortcode as its reader meant it: in HTML its quotes and ampersands may be references. */
const IN_SHORTCODE = /&(?:amp|#0?38|quot);/g;

const OPENING = /\{[{%]|\[\/?[a-z]/gi;

function nextOpening(html: string, from: number): number {
  OPENING.lastIndex = from;
  return OPENING.exec(html)?.index ?? -1;
}

/** WordPress's `[name key="value"]`, `[name url]`, `[name=url]`; and the end tags of the shortcodes that enclose something. */
const SHORTCODE =
  /^\[(?:[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"<>]*"|'[^'<>]*'|&quot;[^"<>]*?&quot;|[^\s\]"'&<>]+))+|[a-z][\w-]*[= ]https?:\/\/[^\s\]<>]+(?:\s+[\w-]+=[^\s\]<>]+)*|\/(?:caption|wp_caption|gallery|embed|sourcecode|code|gist|youtube|video|audio|playlist|button|quote|column|row))\s*\/?\]/i;

/** Where the shortcode that starts at `at` ends; -1 where there is none. */
function shortcodeEnd(html: string, at: number): number {
  const match = SHORTCODE.exec(html.slice(at, at + 1000));
  // With a backslash in it, it would not come through Markdown as it is.
  return match === null || match[0].includes('\\') ? -1 : at + match[0].length;
}

/** Where the tag (or the region it opens) that starts at `at` ends; -1 where it never does. */
function templateEnd(html: string, at: number, unclosed: Set<string>): number {
  const closing = html[at + 1] === '%' ? '%}' : html[at + 2] === '<' ? '>}}' : html[at + 2] === '%' ? '%}}' : '}}';
  const close = unclosed.has(closing) ? -1 : html.indexOf(closing, at + 2);
  if (close < 0) {
    unclosed.add(closing);
    return -1;
  }
  const end = close + closing.length;
  const inside = html.slice(at + 2, close);
  if (inside.includes('{{') || inside.includes('{%')) return -1;
  // `{{ a < b }}` is no tag of any template language, but may well be text around real markup.
  if (closing === '}}' && /[<>]/.test(inside)) return -1;
  const region = REGION.exec(html.slice(at, end))?.[1];
  if (region === undefined || unclosed.has(region)) return end;
  const endTag = new RegExp(`\\{(?:%-?|\\{[<%])\\s*(?:end|/\\s*)${region}\\s*(?:-?%\\}|[%>]\\}\\})`, 'g');
  endTag.lastIndex = end;
  const match = endTag.exec(html);
  if (match === null) unclosed.add(region);
  return match === null ? end : match.index + match[0].length;
}

/** The first block of 256 private-use characters that the text does not use. */
function privateUseBlock(html: string): number | null {
  const used = new Set<number>();
  for (const [c] of html.matchAll(/[\ue000-\uf8ff]/g)) used.add(c!.charCodeAt(0) & 0xff00);
  for (let base = 0xe000; base < 0xf900; base += 0x100) if (!used.has(base)) return base;
  return null;
}

/** A run of private-use characters: a start, the number in base 16, an end. */
function placeholder(base: number, index: number): string {
  const digits = index.toString(16).replace(/./g, (digit) => String.fromCharCode(base + Number.parseInt(digit, 16)));
  return String.fromCharCode(base + 0xf0) + digits + String.fromCharCode(base + 0xf1);
}

function placeholderPattern(base: number): RegExp {
  const c = (offset: number) => String.fromCharCode(base + offset);
  return new RegExp(`${c(0xf0)}[${c(0)}-${c(15)}]+${c(0xf1)}`, 'g');
}

function placeholderIndex(base: number, mark: string): number {
  let index = 0;
  for (let i = 1; i < mark.length - 1; i++) index = index * 16 + mark.charCodeAt(i) - base;
  return index;
}
