import type { HtmlElement } from './node.ts';
import { parseStandard } from './parse-standard.ts';
import { parseSimple } from './simple/parse-simple.ts';

/** How a body is parsed. */
export interface ParseHtmlOptions {
  /** Whether nodes know where they stand in the source (`startIndex`, `endIndex`). Default: false. */
  positions?: boolean;
}

/**
 * Parses an article's HTML body into the one tree and returns its `body` element. The tree is parse5's for every
 * input, with scripting off: the content of `noscript` is parsed.
 */
export function parseHtml(html: string, { positions = false }: ParseHtmlOptions = {}): HtmlElement {
  return parseSimple(html, positions) ?? parseStandard(html, positions);
}
