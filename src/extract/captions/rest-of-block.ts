import { HtmlElement, type HtmlNode } from '../../html/node.ts';
import type { Place } from './place.ts';

/** What stands behind a picture in its own block, up to the next picture or the next paragraph. */
export interface RestOfBlock {
  /** What a reader sees, in order. */
  nodes: HtmlNode[];
  /** Whether more text follows in the same block. */
  isFollowed: boolean;
}

const MOST = 12;
const BLOCKS = new Set(
  'address article blockquote center dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul form'.split(
    ' ',
  ),
);

/** The rest of the picture's block; null if text stands before the picture in it, so that it is a paragraph with a picture. */
export function restOfBlock({ page, block, index }: Place, containers: ReadonlySet<string>): RestOfBlock | null {
  const { parent } = block;
  if (!(parent instanceof HtmlElement) || !containers.has(parent.name)) return null;
  const extent = page.extentOf(parent);
  const isFirst = index === extent.pictureStart;
  const before = isFirst ? (page.offsets[index] ?? 0) - extent.textStart : 0;
  if (before > 4) return null;
  const nodes: HtmlNode[] = [];
  let breaks = 0;
  for (let node = block.next; node !== null; node = node.next) {
    if (node instanceof HtmlElement && node.name === 'br') breaks++;
    if (page.isBlank(node)) continue;
    if (node instanceof HtmlElement) {
      const { pictureStart, pictureEnd } = page.extentOf(node);
      if (pictureStart !== pictureEnd) return { nodes, isFollowed: false };
      if (BLOCKS.has(node.name)) return { nodes, isFollowed: false };
    }
    if (nodes.length > 0 && breaks > 1) return { nodes, isFollowed: true };
    breaks = 0;
    nodes.push(node);
    if (nodes.length > MOST) return null;
  }
  return { nodes, isFollowed: false };
}
