import { HtmlElement, type HtmlNode, HtmlText } from '../../html/node.ts';

/** Where a line of text will stand: what needs an escape depends on it. */
export type LinePlace = 'paragraph' | 'item' | 'heading' | 'cell';

/**
 * A piece of a line as the passes over it see it: text, or something else that takes `flat` places in the line seen as
 * one string. `flat` has the characters that will stand at its two ends, so that neighbours can be looked at.
 */
export type Piece =
  | { readonly kind: 'text'; readonly node: HtmlText; readonly flat: string; at: number }
  | { readonly kind: 'open' | 'close'; readonly node: HtmlElement; readonly flat: string; at: number }
  | { readonly kind: 'object'; readonly node: HtmlElement; readonly flat: string; at: number };

/** A line of text, flattened: its pieces in order, and all of them as one string. */
export interface Line {
  readonly pieces: Piece[];
  readonly flat: string;
  readonly place: LinePlace;
  /** Places of letters that will be written as character references. */
  readonly references: Set<number>;
}

const EMPHASIS: Readonly<Record<string, string>> = { strong: '*', em: '*', del: '~' };

/** The delimiter character of an emphasis element; undefined for any other. */
export function delimiterOf(element: HtmlElement): string | undefined {
  return EMPHASIS[element.name];
}

/** Flattens the content of a block that holds a line. */
export function flattenLine(block: HtmlElement, place: LinePlace): Line {
  const pieces: Piece[] = [];
  let flat = '';
  const add = (kind: Piece['kind'], node: HtmlNode, text: string) => {
    pieces.push({ kind, node, flat: text, at: flat.length } as Piece);
    flat += text;
  };
  const visit = (node: HtmlNode) => {
    if (node instanceof HtmlText) add('text', node, node.data);
    else if (node instanceof HtmlElement) {
      const object = objectFlat(node, place);
      if (object !== null) return add('object', node, object);
      const [open, close] = ends(node);
      add('open', node, open);
      for (const child of node.children) visit(child);
      add('close', node, close);
    }
  };
  for (const child of block.children) visit(child);
  return { pieces, flat, place, references: new Set() };
}

/** What an element that has no text of its own looks like from outside; null for one that has. */
function objectFlat(node: HtmlElement, place: LinePlace): string | null {
  if (node.name === 'br') return node.hasAttribute('tag') || place === 'heading' || place === 'cell' ? '<>' : '\n';
  if (node.name === 'img') return '!)';
  if (node.name === 'code') return '``';
  if (node.name === 'raw-inline' || node.name === 'autolink') return '<>';
  return null;
}

function ends(node: HtmlElement): [string, string] {
  const delimiter = delimiterOf(node);
  if (delimiter !== undefined) return [delimiter, delimiter];
  return node.name === 'a' ? ['[', ')'] : ['<', '>'];
}
