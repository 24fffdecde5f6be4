import type { Attributes } from '../attributes.ts';
import type { ElementKind } from './element-kind.ts';
import { kindOf } from './element-table.ts';
import { IN_BODY, IN_CAPTION, IN_CELL, IN_COLUMNS, IN_ROW, IN_SECTION } from './open-element.ts';
import type { TreeBuilder } from './tree-builder.ts';

const CAPTION = kindOf('caption');
const COL = kindOf('col');
const COLGROUP = kindOf('colgroup');
const TABLE = kindOf('table');
const TBODY = kindOf('tbody');
const TD = kindOf('td');
const TH = kindOf('th');
const TR = kindOf('tr');
const SECTIONS: ReadonlySet<ElementKind> = new Set([TBODY, kindOf('tfoot'), kindOf('thead')]);

/**
 * Takes in a start tag in a table, outside its cells: https://html.spec.whatwg.org/#parsing-main-intable and what follows.
 * False where its element would have to stand before the table.
 */
export function addTablePart(tree: TreeBuilder, kind: ElementKind, attributes: Attributes): boolean {
  const { open } = tree;
  if (kind.start === 'head-text') {
    if (open.current.mode === IN_COLUMNS) tree.endCurrent();
    tree.addElement(kind, attributes, IN_BODY);
    return true;
  }
  if (kind.start !== 'table-part') return false;
  const isCell = kind === TD || kind === TH;
  // Where the part cannot stand what is open ends, or what has to be around it begins, and it is looked at again.
  for (;;) {
    switch (open.current.mode) {
      case IN_COLUMNS:
        if (kind === COL) {
          tree.addVoid(kind, attributes);
          return true;
        }
        tree.endCurrent();
        break;
      case IN_ROW:
        if (isCell) {
          tree.addElement(kind, attributes, IN_CELL);
          return true;
        }
        tree.endCurrent();
        break;
      case IN_SECTION:
        if (kind === TR) {
          tree.addElement(kind, attributes, IN_ROW);
          return true;
        }
        if (isCell) tree.addImplied(TR, IN_ROW);
        else tree.endCurrent();
        break;
      default: {
        if (isCell || kind === TR) tree.addImplied(TBODY, IN_SECTION);
        else if (kind === COL) tree.addImplied(COLGROUP, IN_COLUMNS);
        else {
          tree.addElement(kind, attributes, modeIn(kind));
          return true;
        }
      }
    }
  }
}

function modeIn(kind: ElementKind) {
  if (kind === CAPTION) return IN_CAPTION;
  return kind === COLGROUP ? IN_COLUMNS : IN_SECTION;
}

/** Takes in the end tag of a table or of a part of it; false as for `addEndTag`. */
export function endTablePart(tree: TreeBuilder, kind: ElementKind): boolean {
  const { open } = tree;
  const place = open.placeOf(kind);
  const isOpen = place >= open.placeOf(TABLE);
  switch (open.current.mode) {
    case IN_BODY:
      return true;
    case IN_CAPTION:
      if (kind !== CAPTION && kind !== TABLE) return true;
      if (!endCell(tree)) return false;
      break;
    case IN_CELL:
      if (!isOpen) return true;
      if (!endCell(tree)) return false;
      break;
    case IN_COLUMNS:
      if (kind === COL) return true;
      tree.endCurrent();
      break;
    case IN_ROW:
      // To the standard this is nothing; parse5 ends the row.
      if (!isOpen && SECTIONS.has(kind)) return false;
      break;
  }
  if (isOpen) tree.endAll(place);
  return true;
}

/** Ends the cell or the caption around here and all in it; false where an `object` in it has not ended. */
export function endCell(tree: TreeBuilder): boolean {
  const { open } = tree;
  return tree.end(Math.max(open.placeOf(TD), open.placeOf(TH), open.placeOf(CAPTION)));
}
