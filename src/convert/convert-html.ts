import { isBlockElement } from '../html/element-kinds.ts';
import { HtmlElement, type HtmlNode } from '../html/node.ts';
import { parseHtml } from '../html/parse-html.ts';
import { protectTemplateTags } from '../html/template-tags.ts';
import { writeMarkdown } from './engine.ts';
import type { ConvertHtmlOptions } from './options.ts';
import { BlockBuilder } from './prepare/block-builder.ts';
import { markCaptions } from './prepare/captions.ts';
import { elementHandlers } from './prepare/elements.ts';
import { localizeImages } from './prepare/localize-images.ts';
import { resolveAddresses } from './prepare/resolve-addresses.ts';
import { captionShortcodes, expandWordPress } from './prepare/wordpress.ts';
import { prepareBlocks } from './prepare-blocks.ts';

/**
 * Turns HTML into Markdown that means the same (CommonMark with GFM's tables, strikethrough and task lists). The result
 * ends with a line end unless it is empty.
 */
export function convertHtml(html: string, options: ConvertHtmlOptions = {}): string {
  return convertBody(html, options).markdown;
}

/** Converts HTML, and tells whether blank lines in it may have been meant as paragraphs. */
export function convertBody(html: string, options: ConvertHtmlOptions): { markdown: string; hasGluedText: boolean } {
  const { captions = 'keep', emphasisFallback = 'html', paragraphs = 'auto', baseUrl, localAddress } = options;
  const keepsHtml = options.html !== 'strip';
  const expanded = expandWordPress(html.toWellFormed(), paragraphs);
  const body = protectTemplateTags(captions === 'keep' ? expanded : captionShortcodes(expanded));
  const source = parseHtml(body.html);
  if (baseUrl !== undefined) resolveAddresses(source, baseUrl);
  // The way to a file beside the article is not to be resolved.
  if (localAddress !== undefined) localizeImages(source, localAddress);
  if (captions !== 'keep') markCaptions(source);
  const hasGluedText = paragraphs === 'auto' && hasTextOverBlankLines(source);
  const settings = { anchors: linkedAnchors(body.html, source), keepsHtml, captions, plain: body.plain };
  const canonical = new BlockBuilder(elementHandlers, settings).build(source);
  prepareBlocks(canonical, { keepsHtml, emphasisFallback });
  const markdown = writeMarkdown(canonical);
  return { markdown: markdown === '' ? '' : `${body.restore(markdown)}\n`, hasGluedText };
}

/** Whether text at the top of the body goes on over a blank line, which HTML makes a space. */
function hasTextOverBlankLines(source: HtmlElement): boolean {
  return source.children.some((node, i) => {
    if (node.type !== 'text' || !BLANK_LINE.test(node.data)) return false;
    if (TEXT_OVER_BLANK_LINE.test(node.data)) return true;
    const startsBlank = /^[ \t]*\r?\n[ \t]*\r?\n/.test(node.data);
    const endsBlank = /\r?\n[ \t]*\r?\n[ \t]*$/.test(node.data);
    const hasText = /\S/.test(node.data);
    const before = isInline(source.children[i - 1]);
    const after = isInline(source.children[i + 1]);
    return hasText ? (startsBlank && before) || (endsBlank && after) : before && after;
  });
}

const BLANK_LINE = /\n[ \t]*\r?\n/;
const TEXT_OVER_BLANK_LINE = /\S[ \t]*\r?\n[ \t]*\r?\n\s*\S/;
const isInline = (node: HtmlNode | undefined) =>
  node instanceof HtmlElement && !isBlockElement(node.name) && node.name !== 'br' && node.type === 'tag';

/** The anchors that links in the text point to. */
function linkedAnchors(html: string, root: HtmlElement): ReadonlySet<string> {
  const anchors = new Set<string>();
  if (!html.includes('#') || !/href\s*=\s*["']?#/i.test(html)) return anchors;
  for (const link of root.getElementsByTagName('a')) {
    const href = link.attribs['href']?.trim() ?? '';
    if (href.length < 2 || !href.startsWith('#')) continue;
    anchors.add(href.slice(1));
    try {
      anchors.add(decodeURIComponent(href.slice(1)));
    } catch {
      // A stray percent sign: the spelling as it is has been added.
    }
  }
  return anchors;
}
