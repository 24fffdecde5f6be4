import type { HtmlElement } from './node.ts';
import { parseSimple } from './simple/parse-simple.ts';

/** Parses as {@link parseHtml} does, and loads parse5 only for a body that wants it: a short run saves what that takes. */
export async function parseHtmlLate(html: string): Promise<HtmlElement> {
  const body = parseSimple(html);
  if (body !== null) return body;
  const { parseStandard } = await import('./parse-standard.ts');
  return parseStandard(html);
}
