import type { HtmlElement } from '../html/node.ts';
import { parseHtml } from '../html/parse-html.ts';
import { writeMarkdown } from './engine.ts';
import { BlockBuilder } from './prepare/block-builder.ts';
import { elementHandlers } from './prepare/elements.ts';
import { protectTemplateTags } from './prepare/template-tags.ts';
import { prepareBlocks } from './prepare-blocks.ts';

/**
 * Turns HTML into Markdown that means the same (CommonMark with GFM's tables, strikethrough and task lists). The result
 * ends with a line end unless it is empty.
 */
export function convertHtml(html: string): string {
  const body = protectTemplateTags(html.toWellFormed());
  const source = parseHtml(body.html);
  const canonical = new BlockBuilder(elementHandlers, linkedAnchors(body.html, source)).build(source);
  prepareBlocks(canonical);
  const markdown = writeMarkdown(canonical);
  return markdown === '' ? '' : `${body.restore(markdown)}\n`;
}

/** The anchors that links in the text point to: these alone are kept. */
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
