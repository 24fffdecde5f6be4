import type { HtmlElement } from '../../html/node.ts';

/** How a cell is aligned, by its attribute or its style; null where neither says. */
export function cellAlignment(cell: HtmlElement): 'left' | 'center' | 'right' | null {
  const style = /(?:^|;)\s*text-align\s*:\s*(left|right|center)/i.exec(cell.attribs['style'] ?? '')?.[1];
  const align = (cell.attribs['align'] ?? style)?.toLowerCase();
  return align === 'center' || align === 'right' || align === 'left' ? align : null;
}
