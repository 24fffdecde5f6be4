import type { ElementKind } from './element-kind.ts';
import { kindOf } from './element-table.ts';
import { IN_COLUMNS, IN_SELECT, IN_TABLE } from './open-element.ts';
import { endOption } from './select-tags.ts';
import { endTablePart } from './table-tags.ts';
import type { TreeBuilder } from './tree-builder.ts';

const BR = kindOf('br');
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(kindOf);
const OL = kindOf('ol');
const UL = kindOf('ul');

/**
 * Takes in an end tag, https://html.spec.whatwg.org/#parsing-main-inbody
 * False where it would do more to the tree than to end elements and to add one.
 */
export function addEndTag(tree: TreeBuilder, kind: ElementKind): boolean {
  const { current } = tree.open;
  if (current.kind === kind && kind.end !== 'form' && kind.end !== 'page') {
    tree.endCurrent();
    return true;
  }
  if (current.mode === IN_SELECT) return endOption(tree, kind);
  if (kind.end === 'table-part') return endTablePart(tree, kind);
  return current.mode < IN_TABLE ? endInBody(tree, kind) : isNothingInTable(tree, kind);
}

function endInBody(tree: TreeBuilder, kind: ElementKind): boolean {
  const { open } = tree;
  const { scope, marker, special } = open.current;
  const place = open.placeOf(kind);
  switch (kind.end) {
    case 'inline':
      return place < 0 || special > place || tree.end(place);
    case 'formatting':
      return place <= marker || tree.endFormatting(place);
    case 'block':
    case 'definition':
      return place < scope || tree.end(place);
    case 'item':
      return place < Math.max(scope, open.placeOf(OL), open.placeOf(UL)) || tree.end(place);
    case 'heading': {
      const heading = Math.max(...HEADINGS.map((each) => open.placeOf(each)));
      return heading < scope || tree.end(heading);
    }
    case 'paragraph':
      if (tree.placeOfParagraph() < 0) tree.addImplied(kind);
      return tree.endParagraph();
    case 'break':
      tree.addImplied(BR);
      tree.endCurrent();
      return true;
    case 'form':
      return !tree.hasForm || endForm(tree, kind);
    case 'page':
      tree.isPageOver = true;
      return true;
    case 'table-part':
      return false;
  }
}

/** Ends the form, if it is what is open; else what is open in it would go on in what is around it. */
function endForm(tree: TreeBuilder, kind: ElementKind): boolean {
  tree.endImplied();
  if (tree.open.current.kind !== kind) return false;
  tree.endCurrent();
  tree.hasForm = false;
  return true;
}

/** Whether there is nothing to an end tag in a table, outside its cells: what is open around the table is out of reach. */
function isNothingInTable({ open }: TreeBuilder, { end }: ElementKind): boolean {
  return end !== 'paragraph' && end !== 'break' && end !== 'form' && open.current.mode !== IN_COLUMNS;
}
