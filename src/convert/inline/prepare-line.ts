import type { HtmlElement } from '../../html/node.ts';
import { decideEmphasis, type LineSettings } from './decide-emphasis.ts';
import { escapeLine } from './escape-line.ts';
import { flattenLine, type LinePlace } from './line.ts';
import { placeRawHtml } from './place-raw-html.ts';
import { writeAutolinks } from './write-autolinks.ts';

/**
 * Makes a block's line of text ready for the rules: addresses are links, every mark knows how it is written, and text
 * has the escapes that it needs where it stands. Afterwards the rules only join strings.
 */
export function prepareLine(block: HtmlElement, place: LinePlace, settings: LineSettings): void {
  writeAutolinks(block);
  const flat = flattenLine(block, place);
  // A line break that has become a tag looks different to its neighbours.
  const line = placeRawHtml(flat, settings.keepsHtml) ? flattenLine(block, place) : flat;
  decideEmphasis(line, settings);
  escapeLine(line);
}
