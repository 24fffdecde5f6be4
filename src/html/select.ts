import { type CheerioAPI, load } from 'cheerio/slim';
import type { HtmlElement } from './node.ts';

/**
 * A cheerio over the one tree, without parsing anything again.
 *
 * @example select(bodyTree(article))('figure > figcaption').text()
 */
export function select(root: HtmlElement): CheerioAPI {
  return load(root as unknown as Parameters<typeof load>[0]);
}
