import type { Attributes } from '../attributes.ts';
import type { ElementKind } from './element-kind.ts';
import { kindOf } from './element-table.ts';
import type { TreeBuilder } from './tree-builder.ts';

const OPTGROUP = kindOf('optgroup');
const OPTION = kindOf('option');
/** What ends the `select`, or stands in it without being an option. */
const REFUSED = new Set(['select', 'table', 'table-part', 'rule', 'head-text', 'page', 'refused']);
const CONTROLS = new Set(['input', 'keygen', 'textarea'].map(kindOf));

/** Takes in a start tag in a `select`, where there are options and all else is ignored; false as for `addStartTag`. */
export function addOption(tree: TreeBuilder, kind: ElementKind, attributes: Attributes): boolean {
  const { open } = tree;
  if (kind.start !== 'option') return !REFUSED.has(kind.start) && !CONTROLS.has(kind);
  if (open.current.kind === OPTION) tree.endCurrent();
  if (open.current.kind === kind) tree.endCurrent();
  tree.addElement(kind, attributes);
  return true;
}

/** Takes in an end tag in a `select`. */
export function endOption(tree: TreeBuilder, kind: ElementKind): boolean {
  const { open } = tree;
  if (kind.start === 'select') tree.endAll(open.placeOf(kind));
  else if (kind === OPTGROUP && open.current.kind === OPTION && open.at(open.top - 1).kind === OPTGROUP) {
    tree.endAll(open.top - 1);
  }
  return !REFUSED.has(kind.start) || kind.start === 'select';
}
