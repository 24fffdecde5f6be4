import type { Attributes } from '../attributes.ts';
import type { ElementKind } from './element-kind.ts';
import { kindOf } from './element-table.ts';
import { IN_BODY, IN_SELECT, IN_TABLE } from './open-element.ts';
import { addOption } from './select-tags.ts';
import { addTablePart, endCell } from './table-tags.ts';
import type { TreeBuilder } from './tree-builder.ts';

const BUTTON = kindOf('button');
const DD = kindOf('dd');
const DT = kindOf('dt');
const HTML = kindOf('html');
const IMG = kindOf('img');
const OPTION = kindOf('option');
const RTC = kindOf('rtc');
const RUBY = kindOf('ruby');

/**
 * Takes in a start tag, https://html.spec.whatwg.org/#parsing-main-inbody
 * False where it would do more to the tree than to end elements and to add some.
 */
export function addStartTag(tree: TreeBuilder, kind: ElementKind, attributes: Attributes): boolean {
  const { open } = tree;
  const { mode } = open.current;
  if (mode >= IN_TABLE) return addTablePart(tree, kind, attributes);
  if (mode === IN_SELECT) return addOption(tree, kind, attributes);
  switch (kind.start) {
    case 'inline':
    case 'head-text':
    case 'text':
      break;
    case 'formatting':
      if (hasThreeOpen(tree, kind)) tree.hasDropped = true;
      break;
    case 'anchor': {
      const place = open.placeOf(kind);
      if (place > open.current.marker && !tree.endFormatting(place)) return false;
      break;
    }
    case 'no-break': {
      const place = open.placeOf(kind);
      if (place > open.current.scope && !tree.endFormatting(place)) return false;
      break;
    }
    case 'block':
    case 'block-text':
    case 'preformatted':
      if (!tree.endParagraph()) return false;
      break;
    case 'heading':
      if (!tree.endParagraph()) return false;
      if (open.current.kind.start === 'heading') tree.endCurrent();
      break;
    case 'item':
      if (!endItem(tree, open.placeOf(kind)) || !tree.endParagraph()) return false;
      break;
    case 'definition':
      if (!endItem(tree, Math.max(open.placeOf(DD), open.placeOf(DT))) || !tree.endParagraph()) return false;
      break;
    case 'ruby-base':
      if (open.placeOf(RUBY) > open.current.scope) tree.endImplied();
      break;
    case 'ruby-text':
      if (open.placeOf(RUBY) > open.current.scope) tree.endImplied(RTC);
      break;
    case 'void':
      tree.addVoid(kind, attributes);
      return true;
    case 'rule':
      if (!tree.endParagraph()) return false;
      tree.addVoid(kind, attributes);
      return true;
    case 'image':
      tree.addVoid(IMG, attributes);
      return true;
    case 'form':
      if (tree.hasForm) return true;
      if (!tree.endParagraph()) return false;
      tree.hasForm = true;
      break;
    case 'button': {
      const place = open.placeOf(BUTTON);
      if (place > open.current.scope && !tree.end(place)) return false;
      break;
    }
    case 'option':
      if (open.current.kind === OPTION) tree.endCurrent();
      break;
    case 'select':
      tree.addElement(kind, attributes, IN_SELECT);
      return true;
    case 'table':
      if (!tree.endParagraph()) return false;
      tree.addElement(kind, attributes, IN_TABLE);
      return true;
    case 'table-part':
      return mode === IN_BODY || (endCell(tree) && addTablePart(tree, kind, attributes));
    case 'page':
      adoptAttributes(tree, kind, attributes);
      return true;
    case 'ignored':
      return true;
    case 'refused':
      return false;
  }
  tree.addElement(kind, attributes);
  return true;
}

function hasThreeOpen({ open }: TreeBuilder, kind: ElementKind): boolean {
  const { marker } = open.current;
  let place = open.placeOf(kind);
  for (let count = 1; count < 3 && place > marker; count++) place = open.at(place).sameKind;
  return place > marker;
}

/** Ends the item at a place, unless what is open in it may have items of its own. */
function endItem(tree: TreeBuilder, place: number): boolean {
  return place < 0 || tree.open.current.itemBoundary > place || tree.end(place);
}

function adoptAttributes({ body }: TreeBuilder, kind: ElementKind, attributes: Attributes): void {
  const element = kind === HTML ? (body.parent as typeof body) : body;
  for (const name in attributes) element.attribs[name] ??= attributes[name]!;
}
