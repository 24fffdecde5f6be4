import type { HtmlElement } from '../html/node.ts';
import { parseHtml } from '../html/parse-html.ts';
import { writeMarkdown } from './engine.ts';
import type { ConvertHtmlOptions } from './options.ts';
import { BlockBuilder } from './prepare/block-builder.ts';
import { markCaptions } from './prepare/captions.ts';
import { elementHandlers } from './prepare/elements.ts';
import { resolveAddresses } from './prepare/resolve-addresses.ts';
import { protectTemplateTags } from './prepare/template-tags.ts';
import { captionShortcodes, expandWordPress } from './prepare/wordpress.ts';
import { prepareBlocks } from './prepare-blocks.ts';

/**
 * Turns HTML into Markdown that means the same (CommonMark with GFM's tables, strikethrough and task lists). The result
 * ends with a line end unless it is empty.
 */
export function convertHtml(html: string, options: ConvertHtmlOptions = {}): string {
  const { captions = 'keep', emphasisFallback = 'html', paragraphs = 'auto', baseUrl } = options;
  const keepsHtml = options.html !== 'strip';
  const body = protectTemplateTags(html.toWellFormed());
  const expanded = expandWordPress(body.html, paragraphs);
  const source = parseHtml(captions === 'keep' ? expanded : captionShortcodes(expanded));
  if (baseUrl !== undefined) resolveAddresses(source, baseUrl);
  if (captions !== 'keep') markCaptions(source);
  const settings = { anchors: linkedAnchors(body.html, source), keepsHtml, captions };
  const canonical = new BlockBuilder(elementHandlers, settings).build(source);
  prepareBlocks(canonical, { keepsHtml, emphasisFallback });
  const markdown = writeMarkdown(canonical);
  return markdown === '' ? '' : `${body.restore(markdown)}\n`;
}

/** The anchors that links in the text point to. */
function linkedAnchors(html: string, root: HtmlElement): ReadonlySet<string> {
  const anchors = new Set<string>();
  if (!/href\s*=\s*["']?#/i.test(html)) return anchors;
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
