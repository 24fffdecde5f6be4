import { HtmlRenderer, Parser } from 'commonmark';
import markdownIt from 'markdown-it';
import { Marked } from 'marked';
import { HtmlElement, type HtmlNode, HtmlText } from '../../src/html/node.ts';
import { parseHtml } from '../../src/html/parse-html.ts';
import { render } from './render.ts';

const commonmark = { parser: new Parser(), renderer: new HtmlRenderer() };
const markdownItParser = markdownIt({ html: true });
const marked = new Marked({ gfm: true });

/** The parsers that a page must look the same in: Markdown to HTML, in each one's usual configuration. */
export const parsers = {
  micromark: render,
  'commonmark.js': (markdown: string) => commonmark.renderer.render(commonmark.parser.parse(markdown)),
  'markdown-it': (markdown: string) => markdownItParser.render(markdown),
  marked: (markdown: string) => marked.parse(markdown, { async: false }),
} as const;

export type ParserName = keyof typeof parsers;

/** What a parser has no syntax for and shows as it stands; to look for in what micromark rendered. */
const WITHOUT: Readonly<Record<ParserName, RegExp | null>> = {
  micromark: null,
  'commonmark.js': /<(?:table|del|input)\b/,
  'markdown-it': /<input\b/,
  marked: null,
};

/** Whether a parser knows all the syntax that stands behind a page of micromark's. */
export const knowsSyntaxOf = (name: ParserName, page: string) => !WITHOUT[name]?.test(page);

const BLOCKS = new Set(
  'address article aside blockquote caption center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);
const PASSED_THROUGH = new Set(['thead', 'tbody']);

/**
 * A rendered page as an outline, a line for each border of a block and for each line of text, without what parsers are
 * free to spell in their own way: white space, tight items, table sections, alignment, percent-encoding, checkboxes.
 */
export function outline(html: string): string {
  const lines: string[] = [];
  let text = '';
  const endLine = () => {
    // markdown-it and marked trim all white space of Unicode from a block, micromark and commonmark.js spaces alone.
    const line = text.replace(/[ \t\r\n\f]+/g, ' ').replace(/\s*<br>\s*/g, '<br>');
    if (line.trim() !== '') lines.push(line.trim());
    text = '';
  };
  const border = (tag: string) => {
    endLine();
    lines.push(tag);
  };
  const visit = (node: HtmlNode) => {
    if (node instanceof HtmlText) text += node.data.replace(/[<&]/g, (c) => (c === '<' ? '&lt;' : '&amp;'));
    else if (node.type === 'comment') text += `<!--${node.data}-->`;
    else if (node instanceof HtmlElement) {
      const isParagraphOfItem = node.name === 'p' && node.parent instanceof HtmlElement && node.parent.name === 'li';
      const isTransparent = PASSED_THROUGH.has(node.name) || isParagraphOfItem;
      const write = isTransparent ? endLine : BLOCKS.has(node.name) ? border : addTag;
      write(startTag(node));
      if (node.name === 'pre') lines.push(codeOf(node));
      else for (const child of node.children) visit(child);
      if (!VOID.has(node.name)) write(`</${nameOf(node)}>`);
    }
  };
  const addTag = (tag: string) => {
    text += tag;
  };
  for (const child of parseHtml(html).children) visit(child);
  endLine();
  return lines.join('\n');
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'embed']);

/** Code is compared to the letter, but for line ends at its end; with tags only where it has more than its `code`. */
function codeOf(pre: HtmlElement): string {
  const language = pre.firstElementChild?.name === 'code' ? (pre.firstElementChild.attribs['class'] ?? '') : '';
  const tags = pre.getElementsByTagName('*').map((element) => element.name);
  return JSON.stringify([language, tags.join(' '), pre.textContent.replace(/\n+$/, '')]);
}

/** markdown-it writes `<s>` for what the others write `<del>` for. */
const nameOf = (element: HtmlElement) => (element.name === 's' ? 'del' : element.name);

function startTag(element: HtmlElement): string {
  const attributes = Object.entries(element.attribs).flatMap(([name, value]) => {
    if (element.name === 'input' && name !== 'checked') return [];
    if (name === 'align' && value === '') return [];
    const alignment = name === 'style' ? /^text-align:\s*(\w+);?$/.exec(value)?.[1] : undefined;
    if (alignment !== undefined) return [`align="${alignment}"`];
    return [`${name}="${name === 'href' || name === 'src' ? decoded(value) : value}"`];
  });
  return `<${[nameOf(element), ...attributes.sort()].join(' ')}>`;
}

/** One spelling of an address: nothing percent-encoded that need not be, not even a percent sign. */
function decoded(url: string): string {
  return url.replaceAll('%25', '%').replace(/(?:%[0-9A-Fa-f]{2})+/g, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes.toUpperCase();
    }
  });
}
