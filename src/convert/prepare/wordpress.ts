import { escapeText } from '../../html/serialize.ts';
import type { ParagraphMode } from '../options.ts';

/** Elements that autop leaves alone with all that is in them. */
const WHOLE = /<(pre|script|style|textarea|table|ul|ol|dl|object|iframe|video|audio|svg|math|form|figure|select)\b/gi;
/** Tags of blocks whose content may be paragraphs again, or that are a block by themselves. */
const BLOCK_TAG =
  /<\/?(?:address|article|aside|blockquote|center|details|dialog|div|fieldset|figcaption|footer|h[1-6]|header|hr|legend|main|nav|p|section|summary)\b[^<>]*>/gi;
const HAS_BLOCK_TAG = new RegExp(BLOCK_TAG.source, 'i');
const ENDS_LINES = /<\/?(?:p|br|div|h[1-6]|ul|ol|dl|table|blockquote|pre|section|article|figure|hr)\b/i;

/** Whether blank lines in a body are meant as paragraphs: it has text on both sides of one and no tag that ends a line. */
function hasBlankLineParagraphs(html: string): boolean {
  return !ENDS_LINES.test(html) && /\S[ \t]*\r?\n[ \t]*\r?\n\s*\S/.test(withoutComments(html));
}

function withoutComments(html: string): string {
  let out = '';
  let done = 0;
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', done)) {
    const end = html.indexOf('-->', at + 4);
    if (end < 0) break;
    out += html.slice(done, at);
    done = end + 3;
  }
  return out + html.slice(done);
}

/** A body as WordPress keeps it, before its filters ran, as the HTML that they make of it; other bodies as they are. */
export function expandWordPress(html: string, mode: ParagraphMode): string {
  if (mode === 'html' || (mode === 'auto' && !hasBlankLineParagraphs(html))) return html;
  return autop(codeShortcodes(captionShortcodes(html.replace(/\r\n?/g, '\n'))));
}

/**
 * `[caption]<img> text[/caption]`, and the older `[caption caption="text"]<img>[/caption]`, as figures.
 *
 * @see https://codex.wordpress.org/Caption_Shortcode
 */
export function captionShortcodes(html: string): string {
  return replaceShortcodes(html, /\[(caption|wp_caption)\b([^[\]]*)\]/g, (attributes, content) => {
    const picture = /^\s*(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i.exec(content)?.[0] ?? '';
    const named = /\bcaption=(?:"([^"]*)"|'([^']*)'|&#8221;(.*?)&#8221;)/.exec(attributes);
    const caption = (named?.[1] ?? named?.[2] ?? named?.[3] ?? content.slice(picture.length)).trim();
    const text = named === null ? caption : escapeText(caption);
    return `<figure>${picture.trim() || content}${picture && text ? `<figcaption>${text}</figcaption>` : ''}</figure>`;
  });
}

/** Replaces shortcodes that enclose something, each up to the next end tag of its name. */
function replaceShortcodes(
  html: string,
  opening: RegExp,
  replacement: (attributes: string, content: string) => string,
): string {
  let out = '';
  let done = 0;
  /** Names that nothing ends from here on: looking once more would take time for each of them. */
  const unclosed = new Set<string>();
  for (let match = next(); match !== null; match = next()) {
    const [tag, name, attributes] = match as unknown as [string, string, string];
    const start = match.index + tag.length;
    const end = unclosed.has(name) ? -1 : html.indexOf(`[/${name}]`, start);
    if (end < 0) {
      unclosed.add(name);
      continue;
    }
    out += html.slice(done, match.index) + replacement(attributes, html.slice(start, end));
    done = end + name.length + 3;
    opening.lastIndex = done;
  }
  return out + html.slice(done);

  function next(): RegExpExecArray | null {
    return opening.exec(html);
  }
}

/**
 * `[sourcecode language="js"]…[/sourcecode]` and `[code]…[/code]` as code blocks.
 *
 * @see https://wordpress.com/support/wordpress-editor/blocks/syntax-highlighter-code-block/
 */
function codeShortcodes(html: string): string {
  return replaceShortcodes(html, /\[(sourcecode|code)\b([^[\]]*)\]/g, (attributes, code) => {
    const language = /\blang(?:uage)?\s*=\s*["']?([\w+#-]+)/.exec(attributes)?.[1] ?? '';
    // Code that was pasted into the visual editor has its entities already.
    const text = /&(?:lt|gt|amp|quot);/.test(code) ? code : escapeText(code);
    return `<pre><code${language === '' ? '' : ` class="language-${language}"`}>${text.replace(/^\n/, '')}</code></pre>`;
  });
}

/** Blank lines become paragraphs and other line ends line breaks, outside of elements that say better. */
function autop(html: string): string {
  let out = '';
  let done = 0;
  WHOLE.lastIndex = 0;
  for (let match = WHOLE.exec(html); match !== null; match = WHOLE.exec(html)) {
    const end = elementEnd(html, match.index, match[1]!);
    out += paragraphs(html.slice(done, match.index)) + html.slice(match.index, end);
    done = end;
    WHOLE.lastIndex = end;
  }
  return out + paragraphs(html.slice(done));
}

/** Where the element that starts at `at` ends, elements of the same name inside of it counted. */
function elementEnd(html: string, at: number, name: string): number {
  const tag = new RegExp(`<(/?)${name}\\b[^<>]*>`, 'gi');
  tag.lastIndex = at;
  let depth = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    depth += match[1] === '' ? 1 : -1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}

function paragraphs(text: string): string {
  return text
    .replace(BLOCK_TAG, '\n\n$&\n\n')
    .split(/\n[ \t]*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map((chunk) =>
      /^<(?:\/?[a-z][a-z0-9]*\b[^<>]*>$|!--)/i.test(chunk) && HAS_BLOCK_TAG.test(chunk) ? chunk : wrap(chunk),
    )
    .join('\n');
}

function wrap(chunk: string): string {
  return /^<!--[\s\S]*-->$/.test(chunk) ? chunk : `<p>${chunk.replace(/[ \t]*\n[ \t]*/g, '<br>\n')}</p>`;
}
